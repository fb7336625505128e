import { Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { IconCopy, IconDeviceFloppy, IconQrcode } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { AnimatedQr } from '../../components/animated-qr.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import { copyText } from '../../lib/copy-text.ts';

type Code = { type: string; cbor: string };

type CarryProps = {
  /** What it is: “the plan”, “the signed answer”. */
  what: string;
  digest: string;
  save: 'airGap.saveExport' | 'airGap.saveAnswer';
  text: 'airGap.exportText' | 'airGap.answerText';
  /** The code that another CloudTuner Desk reads. */
  code: ReactNode;
  /** Further ways, such as a code for wallets of other makers. */
  more?: { id: string; label: string; show: () => ReactNode };
};

/** The ways to carry something over an air gap: a file, a QR code, or text. */
export function Carry({ what, digest, save, text, code, more }: CarryProps) {
  const saving = useDeskAction(save);
  const copying = useDeskAction(text);
  const [copied, setCopied] = useState(false);
  return (
    <Tabs defaultValue="file" keepMounted={false}>
      <Tabs.List aria-label={`How to carry ${what}`} mb="md">
        <Tabs.Tab value="file" leftSection={<IconDeviceFloppy size={16} />}>
          As a file
        </Tabs.Tab>
        <Tabs.Tab value="code" leftSection={<IconQrcode size={16} />}>
          As a QR code
        </Tabs.Tab>
        {more ? <Tabs.Tab value={more.id}>{more.label}</Tabs.Tab> : null}
      </Tabs.List>
      <Tabs.Panel value="file">
        <Stack gap="sm">
          <Text size="sm">
            Carry it on a medium that you trust. It holds no secret; a change of it is noticed.
          </Text>
          <Group gap="xs">
            <Button loading={saving.isPending} onClick={() => saving.mutate({ digest })}>
              Save as a file
            </Button>
            <Button
              variant="default"
              leftSection={<IconCopy size={16} />}
              loading={copying.isPending}
              onClick={() =>
                copying.mutate(
                  { digest },
                  { onSuccess: async (found) => setCopied(await copyText(found.text)) },
                )
              }
            >
              {copied ? 'Copied' : 'Copy as text'}
            </Button>
          </Group>
          {saving.data?.path ? (
            <Text size="sm" role="status" className="wrap-anywhere">
              Saved to {saving.data.path}
            </Text>
          ) : null}
          {saving.isError ? <Problem error={saving.error} title="It was not saved" /> : null}
          {copying.isError ? <Problem error={copying.error} /> : null}
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="code">{code}</Tabs.Panel>
      {more ? <Tabs.Panel value={more.id}>{more.show()}</Tabs.Panel> : null}
    </Tabs>
  );
}

/** A code that main has made, as the animated QR code of the window. */
export function ShownCode({ what, query }: { what: string; query: UseQueryResult<Code, Error> }) {
  return (
    <Loaded query={query} what="The QR code" rows={6}>
      {({ type, cbor }) => <AnimatedQr what={what} type={type} cbor={cbor as `0x${string}`} />}
    </Loaded>
  );
}
