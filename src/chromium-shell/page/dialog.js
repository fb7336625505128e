// Runs in the preload world. Draws one modal of the shell in a closed shadow tree, which scripts of the page cannot
// look into, and resolves to the chosen button and the text. Styles are a constructed sheet: the page's policy stands.
// biome-ignore lint/correctness/noUnusedVariables: preload-scripts.ts and dialog.ts put a call to it after this text.
function showDialog({ title, message, detail, input, buttons, cancelId }) {
  return new Promise((resolve) => {
    const host = document.createElement('desk-dialog');
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      dialog { font: 14px/1.5 system-ui, sans-serif; width: min(36rem, 90vw); padding: 20px 24px; border: 1px solid GrayText;
        border-radius: 8px; background: Canvas; color: CanvasText; color-scheme: light dark; }
      dialog::backdrop { background: rgb(0 0 0 / 45%); }
      h2 { font-size: 16px; margin: 0 0 8px; } p { margin: 0 0 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
      input { box-sizing: border-box; width: 100%; font: inherit; padding: 6px 8px; margin: 4px 0 8px; }
      footer { display: flex; justify-content: flex-end; gap: 8px; margin-top: 12px; } button { font: inherit; padding: 5px 14px; }
    `);
    root.adoptedStyleSheets = [sheet];
    const dialog = root.appendChild(document.createElement('dialog'));
    const add = (parent, tag, text) => {
      const element = parent.appendChild(document.createElement(tag));
      if (text !== undefined) element.textContent = text;
      return element;
    };
    const heading = add(dialog, 'h2', title);
    heading.id = 'title';
    dialog.setAttribute('aria-labelledby', 'title');
    if (message) add(dialog, 'p', message);
    if (detail) add(dialog, 'p', detail);
    const field = input === undefined ? null : add(dialog, 'input');
    if (field) {
      field.value = input;
      field.spellcheck = false;
      field.setAttribute('aria-label', title);
    }
    const footer = add(dialog, 'footer');
    const finish = (response) => {
      const text = field ? field.value : null;
      dialog.close();
      host.remove();
      resolve({ response, text });
    };
    // Only a person's own keys and clicks count: the page can dispatch events, but not trusted ones.
    buttons.forEach((label, response) => {
      const button = add(footer, 'button', label);
      button.addEventListener('click', (event) => event.isTrusted && finish(response));
    });
    field?.addEventListener('keydown', (event) => {
      if (event.isTrusted && event.key === 'Enter') finish(buttons.length - 1);
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      if (event.isTrusted) finish(cancelId);
    });
    // Keys typed here are not shortcuts of the page.
    for (const type of ['keydown', 'keyup', 'keypress']) {
      dialog.addEventListener(type, (event) => event.stopPropagation());
    }
    document.documentElement.append(host);
    dialog.showModal();
    if (field) field.select();
  });
}
