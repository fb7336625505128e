// Runs in the page. Links the page's own world and the preload's isolated world: functions and promises of one become
// functions and promises of the other, called synchronously through DOM events that carry text only. Neither world
// ever holds an object of the other.
//
// What a page does to its own prototypes or to these events changes only what it sees itself: the preload's world has
// prototypes of its own, and the page can call nothing there but the functions that were exposed to it.
// biome-ignore lint/correctness/noUnusedVariables: preload-scripts.ts and dialog.ts put a call to it after this text.
function worldLink(structuredValues, eventName, side) {
  const there = side === 'page' ? 'preload' : 'page';

  const functions = new Map();
  const promises = new Map();
  let next = 0;
  let handleExpose = () => {};
  let returned = null;

  const values = structuredValues({
    encode(value) {
      if (typeof value === 'function') {
        const id = ++next;
        functions.set(id, value);
        return { tag: 'function', value: id };
      }
      if (value instanceof Promise) {
        const id = ++next;
        value.then(
          (result) => post('settle', id, values.encode({ ok: true, result })),
          (error) => post('settle', id, values.encode({ ok: false, error: asError(error) })),
        );
        return { tag: 'promise', value: id };
      }
      return null;
    },
    decode(tag, id) {
      if (tag === 'function') return (...args) => call(id, args);
      if (tag === 'promise') {
        return new Promise((resolve, reject) => {
          promises.set(id, { resolve, reject });
        });
      }
      throw new Error(`Unknown value tag ${tag}.`);
    },
  });

  const asError = (error) => (error instanceof Error ? error : new Error(String(error)));
  const post = (kind, id, text) =>
    document.dispatchEvent(new CustomEvent(eventName + there, { detail: JSON.stringify([kind, id, text]) }));

  function call(id, args) {
    returned = null;
    post('call', id, values.encode(args));
    const answer = returned;
    returned = null;
    if (answer === null) throw new Error('The other world is gone.');
    const { ok, result, error } = values.decode(answer);
    if (!ok) throw error;
    return result;
  }

  const receive = {
    call(id, text) {
      let answer;
      try {
        const callee = functions.get(id);
        if (callee === undefined) throw new Error('There is no such function.');
        answer = values.encode({ ok: true, result: callee(...values.decode(text)) });
      } catch (error) {
        answer = values.encode({ ok: false, error: asError(error) });
      }
      post('return', 0, answer);
    },
    return(_id, text) {
      returned = text;
    },
    settle(id, text) {
      const promise = promises.get(id);
      if (promise === undefined) return;
      promises.delete(id);
      const { ok, result, error } = values.decode(text);
      if (ok) promise.resolve(result);
      else promise.reject(error);
    },
    expose(_id, text) {
      handleExpose(values.decode(text));
    },
  };

  document.addEventListener(eventName + side, (event) => {
    const [kind, id, text] = JSON.parse(event.detail);
    receive[kind](id, text);
  });

  return {
    expose: (name, api) => post('expose', 0, values.encode({ name, api })),
    onExpose(handler) {
      handleExpose = handler;
    },
  };
}
