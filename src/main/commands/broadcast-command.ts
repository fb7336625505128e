import { Failure } from '../../domain/failure.ts';
import { wrongCall } from './arguments.ts';
import { vaultCommand } from './desk-command.ts';
import { reviewInWords } from './review-in-words.ts';
import { readCarried } from './sign-command.ts';
import { answerWarnings, ask, type Signed, whatHappened } from './sign-plan.ts';

type Call = { file: string; yes: boolean; accept: readonly string[] };

/** `broadcast FILE`: reviews what came back signed as it stands now, sends it, and follows it until it is confirmed. */
export const broadcastCommand = vaultCommand<Call, Signed>({
  usage: 'broadcast FILE [--yes] [--accept WARNING,…]',
  options: { yes: { type: 'boolean' }, accept: { type: 'string', multiple: true } },
  read(args, { terminal }) {
    const file = args.only('FILE');
    const yes = args.flag('yes');
    if (terminal === null && !yes) {
      throw wrongCall('There is no terminal to ask on. Add --yes to send without being asked.');
    }
    return { file, yes, accept: args.list('accept') };
  },
  async work(session, call) {
    const { desk, unlessInterrupted } = session;
    const { handlers } = desk;
    await unlessInterrupted(desk.ready());
    const opened = await unlessInterrupted(handlers['airGap.open']({ text: await readCarried(call.file) }));
    if (opened.kind !== 'answer') {
      throw new Failure(
        'air-gap-unreadable',
        `${call.file} is a plan, not an answer. Sign it with “sign --plan”.`,
      );
    }
    const { planId } = opened;
    const review = await handlers['transactions.review']({ planId });
    session.say(reviewInWords(review));
    const answered = await answerWarnings(session, review, call);
    if (!call.yes && !(await ask(session, 'Send?'))) throw new Failure('declined', 'Nothing was sent.');
    if (session.signal.aborted) throw new Failure('cancelled', 'Interrupted. Nothing was sent.');
    await handlers['airGap.broadcast']({ planId, answered });
    return whatHappened(session, review);
  },
  words: ({ action, sentences }) => [`Done: ${action}.`, ...sentences].join('\n'),
});
