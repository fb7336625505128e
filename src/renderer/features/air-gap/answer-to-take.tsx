import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Output } from '../../../ipc/contract.ts';
import { HashText } from '../../components/address-text.tsx';
import { useDesk } from '../../lib/bridge.ts';
import { Carry, ShownCode } from './carry.tsx';

/** What was signed here for another machine, and how it is taken back there. */
export function AnswerToTake({ answer, close }: { answer: Output<'airGap.sign'>; close: () => void }) {
  return (
    <Stack gap="lg">
      <Alert
        role="status"
        color="ink"
        variant="light"
        icon={<IconCircleCheck size={18} />}
        title={`Signed, not sent: ${answer.action}`}
      >
        <Text size="sm">
          Take the answer back to the machine that made the plan. It is reviewed anew there before it is sent.
          Whoever has this file can send it, and nothing else.
        </Text>
      </Alert>
      <CarryAnswer digest={answer.digest} action={answer.action} />
      <div>
        <Text size="sm" c="dimmed">
          {answer.hashes.length === 1 ? 'Hash of the transaction' : 'Hashes of the transactions'}
        </Text>
        {answer.hashes.map((hash) => (
          <HashText key={hash} hash={hash} what="the transaction hash" />
        ))}
      </div>
      <div className="review-foot">
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Done
          </Button>
        </Group>
      </div>
    </Stack>
  );
}

/** The ways to carry a signed answer back. */
export function CarryAnswer({ digest, action }: { digest: string; action: string }) {
  return (
    <Carry
      what={`the signed answer “${action}”`}
      digest={digest}
      save="airGap.saveAnswer"
      text="airGap.answerText"
      code={<AnswerCode digest={digest} action={action} />}
    />
  );
}

function AnswerCode({ digest, action }: { digest: string; action: string }) {
  return <ShownCode what={`the signed answer “${action}”`} query={useDesk('airGap.answerUr', { digest })} />;
}
