import { Alert, Anchor, Button, Text } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { AddressText, HashText } from '../../components/address-text.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { errorCode, useDesk, useDeskAction } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { BADGE_MEANING, CertificateBadge } from './badge.tsx';
import { beneficiaryText } from './beneficiary-text.ts';
import { VerificationList } from './verification-list.tsx';

/** One certificate: what it says, its files, and its verification. */
export function CertificatePage() {
  const { id = '' } = useParams();
  const format = useFormat();
  const certificate = useDesk('retirement.find', { id }, { enabled: /^[1-9]\d{0,77}$/.test(id) });
  const verify = useDeskAction('retirement.verify');
  const save = useDeskAction('retirement.save');
  const network = useDesk('network.status', {}).data;
  const unknown = errorCode(certificate.error) === 'unknown-certificate';
  const verification = verify.variables?.id === id ? verify.data : undefined;
  return (
    <Page
      title={`Certificate ${id}`}
      about={network?.local ? 'On the local chain: it means nothing to anyone else.' : 'Recorded on chain.'}
      actions={
        certificate.data ? (
          <>
            <Button
              leftSection={<IconShieldCheck size={16} />}
              loading={verify.isPending}
              onClick={() => verify.mutate({ id })}
            >
              Verify
            </Button>
            {(['pdf', 'json'] as const).map((kind) => (
              <Button
                key={kind}
                variant="default"
                leftSection={<IconDownload size={16} />}
                loading={save.isPending && save.variables.format === kind}
                onClick={() => save.mutate({ id, format: kind })}
              >
                Save {kind.toUpperCase()}
              </Button>
            ))}
          </>
        ) : null
      }
    >
      <Text size="sm" mb="sm">
        <Anchor component={Link} to="/certificates" size="sm">
          All certificates
        </Anchor>
      </Text>
      {unknown ? (
        <Problem error={certificate.error} title={`There is no certificate ${id} on this network`}>
          <Button component={Link} to="/certificates" size="xs" variant="default">
            Back to the list
          </Button>
        </Problem>
      ) : (
        <div className="stack">
          {save.isError ? <Problem error={save.error} title="The file was not saved" /> : null}
          {save.data ? (
            <Alert variant="light" color="ink" role="status" withCloseButton onClose={() => save.reset()}>
              Saved as <span className="mono wrap-anywhere">{save.data.path}</span>
              <CopyButton text={save.data.path} what="the path" />
            </Alert>
          ) : null}
          {verify.isError ? <Problem error={verify.error} title="It could not be verified" /> : null}
          {/* First, where the eyes are when the button was pressed. */}
          {verification ? (
            <Panel title="Verification" note="Made anew from the chain">
              <VerificationList verification={verification} />
            </Panel>
          ) : null}
          <Loaded query={certificate} what="The certificate" rows={8}>
            {(value) => (
              <div className="grid-2 grid-start">
                <Panel title="What it says">
                  <div style={{ display: 'flex', alignItems: 'baseline', gap: 12, flexWrap: 'wrap' }}>
                    <TokenText amount={value.amount} large />
                    <CertificateBadge badge={value.badge} />
                  </div>
                  <Text mt={4} mb="md">
                    {format.token(value.amount)} kg CO2e{' '}
                    {value.badge === 'Attested'
                      ? 'of attested cloud emissions retired under the CT02 protocol.'
                      : 'retired under the CT02 protocol, declared by the retiree without linked reports.'}
                  </Text>
                  <Facts
                    rows={[
                      ['Beneficiary', beneficiaryText(value)],
                      ['Reason', value.reason || '—'],
                      [
                        'Consumption period',
                        value.periodStart !== null && value.periodEnd !== null
                          ? format.period(value.periodStart, value.periodEnd)
                          : 'Not stated',
                      ],
                      ['Retired', <TimeText key="t" time={value.retiredAt} />],
                      ['Badge', `${value.badge}. ${BADGE_MEANING[value.badge]}`],
                    ]}
                  />
                  <Text size="xs" c="dimmed" mt="md">
                    A CT02 is no registry-issued carbon credit, and burning it removes no carbon from the air.
                  </Text>
                </Panel>
                <Panel title="On chain">
                  <Facts
                    rows={[
                      ['Retired by', <AddressText key="r" address={value.retiree} />],
                      ['Held by', <AddressText key="o" address={value.owner} />],
                      [
                        'Transaction',
                        <HashText key="h" hash={value.transactionHash} what="the transaction hash" />,
                      ],
                      ['Block', format.count(value.blockNumber)],
                      [
                        'Linked reports',
                        value.reportIds.length === 0
                          ? 'None'
                          : value.reportIds.map((report) => (
                              <HashText key={report} hash={report} what="the report id" />
                            )),
                      ],
                    ]}
                  />
                </Panel>
              </div>
            )}
          </Loaded>
        </div>
      )}
    </Page>
  );
}
