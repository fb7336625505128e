import { Button, Group, Modal, TextInput } from '@mantine/core';
import { IconCertificate, IconFileSearch, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { TokenText } from '../../components/token-text.tsx';
import { useDesk, useDeskAction } from '../../lib/bridge.ts';
import { CertificateBadge } from './badge.tsx';
import { beneficiaryText } from './beneficiary-text.ts';
import { VerificationList } from './verification-list.tsx';

/** The certificates of the vault's accounts, a search by number, and the check of a file. */
export function CertificatesPage() {
  const certificates = useDesk('retirement.certificates', {});
  const verifyFile = useDeskAction('retirement.verifyFile');
  const navigate = useNavigate();
  const [wanted, setWanted] = useState('');
  const number = wanted.trim().replace(/^#/, '');
  const valid = /^[1-9]\d{0,77}$/.test(number);
  return (
    <Page
      title="Certificates"
      about="Each records a retirement on chain. Anyone can check one from its file or its number."
      actions={
        <Button
          leftSection={<IconFileSearch size={16} />}
          loading={verifyFile.isPending}
          onClick={() => verifyFile.mutate({})}
        >
          Verify a file
        </Button>
      }
    >
      <div className="stack">
        {verifyFile.isError ? <Problem error={verifyFile.error} title="The file was not checked" /> : null}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (valid) navigate(`/certificates/${number}`);
          }}
        >
          <Group align="flex-end" gap="xs">
            <TextInput
              label="Find by number"
              placeholder="12"
              inputMode="numeric"
              autoComplete="off"
              w={240}
              leftSection={<IconSearch size={15} aria-hidden="true" />}
              value={wanted}
              error={wanted.trim() !== '' && !valid ? 'A certificate’s number is digits only.' : undefined}
              onChange={(event) => setWanted(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={!valid}>
              Find
            </Button>
          </Group>
        </form>
        <Panel title="Yours" flush>
          <Loaded query={certificates} what="The certificates">
            {(list) =>
              list.length === 0 ? (
                <EmptyState
                  icon={<IconCertificate size={34} stroke={1.4} />}
                  title="No certificates yet"
                  actions={
                    <Button component={Link} to="/mint-or-retire" variant="default">
                      Mint or retire
                    </Button>
                  }
                >
                  Retiring CT02 burns the tokens and gives you a certificate that names the beneficiary, the
                  amount and the reports behind it.
                </EmptyState>
              ) : (
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">Number</th>
                      <th scope="col">Beneficiary</th>
                      <th scope="col" className="number">
                        Retired
                      </th>
                      <th scope="col">Badge</th>
                      <th scope="col">Reason</th>
                      <th scope="col">When</th>
                    </tr>
                  </thead>
                  <tbody>
                    {list.map((certificate) => (
                      <tr key={certificate.id} className="row-link">
                        <th scope="row">
                          <Link className="text-link nowrap" to={`/certificates/${certificate.id}`}>
                            Certificate {certificate.id}
                          </Link>
                        </th>
                        <td>{beneficiaryText(certificate)}</td>
                        <td className="number">
                          <TokenText amount={certificate.amount} />
                        </td>
                        <td>
                          <CertificateBadge badge={certificate.badge} />
                        </td>
                        <td className="wrap-anywhere" style={{ maxWidth: 320 }}>
                          {certificate.reason || <span className="dim">—</span>}
                        </td>
                        <td style={{ whiteSpace: 'nowrap' }}>
                          <TimeText time={certificate.retiredAt} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )
            }
          </Loaded>
        </Panel>
      </div>
      <Modal
        opened={verifyFile.data !== undefined && verifyFile.data !== null}
        onClose={() => verifyFile.reset()}
        title={
          verifyFile.data?.certificateId
            ? `The file of certificate ${verifyFile.data.certificateId}`
            : 'The file you chose'
        }
        size="lg"
      >
        {verifyFile.data ? <VerificationList verification={verifyFile.data} /> : null}
      </Modal>
    </Page>
  );
}
