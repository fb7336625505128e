import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CostAndUsageRequest,
  type CostExplorerWorld,
  getCostAndUsage,
  ServiceError,
} from './cost-explorer.ts';
import { type DownloadFault, getObject, listObjects, type S3World, xml } from './s3.ts';
import { type KnownCredentials, type Verdict, verifySignature } from './signature.ts';

type Operation = 'GetCostAndUsage' | 'GetCallerIdentity' | 'ListObjectsV2' | 'GetObject';

/** A failure that the stand-in was told to give instead of an answer. */
export type Fault = {
  operation: Operation;
  /** The error's name on the wire; `reset` closes the connection, `hang` never answers. */
  code: string;
  status?: number;
  /** AWS's words; its own when absent. */
  message?: string;
  /** How many requests are answered as usual before. 0 when absent. */
  after?: number;
  /** How many requests fail. 1 when absent. */
  times?: number;
};

/** A request that came in, with a signature or without. `body` is what Cost Explorer was asked. */
export type Seen = { operation: Operation; body?: CostAndUsageRequest; key?: string; range?: string };

export type AwsServer = {
  readonly url: string;
  readonly costExplorer: CostExplorerWorld;
  readonly s3: S3World;
  readonly credentials: KnownCredentials[];
  /** Every request since the start, in order. */
  readonly seen: Seen[];
  fail(fault: Fault): void;
  failDownload(fault: DownloadFault): void;
  close(): Promise<void>;
};

/** Longer than any test. A stand-in that was forgotten ends then. */
const LIFETIME = 10 * 60_000;
const REQUEST_ID = '00000000-0000-4000-8000-000000000000';

/**
 * A stand-in for Cost Explorer (AWS JSON 1.1), S3 (REST and XML) and STS (query) on the loopback interface, that speaks
 * the services' protocols and refuses requests without a valid Signature Version 4. It keeps no process alive, and
 * closes by itself after ten minutes.
 */
export async function startAwsServer(): Promise<AwsServer> {
  const faults: Required<Fault>[] = [];
  const downloads: DownloadFault[] = [];
  const state = {
    costExplorer: {
      rows: [],
      estimatedFrom: '9999-12-31',
      earliest: '2000-01-01',
      pageSize: 1000,
      paging: 'right',
      currency: 'USD',
    },
    s3: { buckets: new Map(), pageSize: 1000 },
    credentials: [
      { accessKeyId: 'AKIATESTTESTTESTTEST', secretAccessKey: 'test/secret+key', account: '111122223333' },
    ],
    seen: [],
  } as Pick<AwsServer, 'costExplorer' | 's3' | 'credentials' | 'seen'>;

  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      try {
        answer(request, response, body);
      } catch (error) {
        response.writeHead(500).end(String(error));
      }
    });
  });

  function answer(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const { method = 'GET', url: target = '/', headers } = request;
    const [path = '/', search = ''] = target.split('?');
    const query = new URLSearchParams(search);
    const [, bucket = '', ...rest] = path.split('/').map(decodeURIComponent);
    const key = rest.join('/');
    const operation = operationOf(request, body, query);
    const costs =
      operation === 'GetCostAndUsage' ? (JSON.parse(body.toString()) as CostAndUsageRequest) : undefined;
    state.seen.push({
      operation,
      ...(costs ? { body: costs } : {}),
      ...(operation === 'GetObject' ? { key, ...(headers.range ? { range: headers.range } : {}) } : {}),
    });
    const fault = takeFault(operation);
    if (fault?.code === 'reset') request.socket.destroy();
    if (fault?.code === 'reset' || fault?.code === 'hang') return;
    try {
      const verdict = verifySignature({ method, target, headers, body }, state.credentials);
      if (!verdict.ok) throw signatureError(operation, verdict.reason);
      if (fault) {
        throw new ServiceError(fault.code, fault.message, fault.status);
      }
      if (operation === 'GetCostAndUsage')
        json(response, 200, getCostAndUsage(state.costExplorer, costs ?? {}));
      else if (operation === 'GetCallerIdentity') text(response, 200, callerIdentity(verdict.account));
      else {
        requireRegion(bucket, verdict);
        if (operation === 'ListObjectsV2') text(response, 200, listObjects(state.s3, bucket, query));
        else getObject(state.s3, bucket, key, headers, response, () => downloads.shift());
      }
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      refuse(operation, response, error, state.s3.buckets.get(bucket)?.region);
    }
  }

  function takeFault(operation: Operation): Required<Fault> | undefined {
    const fault = faults.find((candidate) => candidate.operation === operation);
    if (!fault) return undefined;
    if (fault.after > 0) {
      fault.after -= 1;
      return undefined;
    }
    fault.times -= 1;
    if (fault.times === 0) faults.splice(faults.indexOf(fault), 1);
    return fault;
  }

  function requireRegion(bucket: string, verdict: Verdict & { ok: true }): void {
    const region = state.s3.buckets.get(bucket)?.region;
    if (region !== undefined && region !== verdict.region)
      throw new ServiceError('PermanentRedirect', 'The bucket is in another region.', 301);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const end = setTimeout(() => server.close(), LIFETIME).unref();
  server.unref();
  return {
    ...state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fail: (fault) =>
      void faults.push({
        status: 400,
        message: `The stand-in was told to answer ${fault.code}.`,
        after: 0,
        times: 1,
        ...fault,
      }),
    failDownload: (fault) => void downloads.push(fault),
    close: async () => {
      clearTimeout(end);
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function operationOf({ headers, method }: IncomingMessage, body: Buffer, query: URLSearchParams): Operation {
  if (headers['x-amz-target'] === 'AWSInsightsIndexService.GetCostAndUsage') return 'GetCostAndUsage';
  if (method === 'POST' && new URLSearchParams(body.toString()).get('Action') === 'GetCallerIdentity')
    return 'GetCallerIdentity';
  if (method === 'GET') return query.get('list-type') === '2' ? 'ListObjectsV2' : 'GetObject';
  throw new Error(`The stand-in has no ${method} with target ${headers['x-amz-target']}.`);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** What each service says of a request that is signed wrongly. */
function signatureError(operation: Operation, reason: (Verdict & { ok: false })['reason']): ServiceError {
  const s3 = operation === 'ListObjectsV2' || operation === 'GetObject';
  if (reason === 'missing')
    return new ServiceError(
      s3 ? 'AccessDenied' : 'MissingAuthenticationTokenException',
      'Missing token',
      403,
    );
  if (reason === 'clock')
    return s3
      ? new ServiceError(
          'RequestTimeTooSkewed',
          'The difference between the request time and the current time is too large.',
          403,
        )
      : new ServiceError('InvalidSignatureException', 'Signature expired', 400);
  if (reason === 'wrong-signature')
    return new ServiceError(
      s3 ? 'SignatureDoesNotMatch' : 'InvalidSignatureException',
      'The signature does not match',
      403,
    );
  const message = 'The security token included in the request is invalid.';
  if (s3) return new ServiceError('InvalidAccessKeyId', message, 403);
  return operation === 'GetCallerIdentity'
    ? new ServiceError('InvalidClientTokenId', message, 403)
    : new ServiceError('UnrecognizedClientException', message, 400);
}

function refuse(
  operation: Operation,
  response: ServerResponse,
  error: ServiceError,
  region: string | undefined,
): void {
  const { code, status } = error;
  const message = xml(error.message);
  if (operation === 'GetCostAndUsage') {
    response.setHeader('x-amzn-errortype', code);
    json(response, status, { __type: code, message: error.message });
  } else if (operation === 'GetCallerIdentity') {
    text(
      response,
      status,
      `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>${REQUEST_ID}</RequestId></ErrorResponse>`,
    );
  } else {
    if (region !== undefined) response.setHeader('x-amz-bucket-region', region);
    text(
      response,
      status,
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${REQUEST_ID}</RequestId><HostId>x</HostId></Error>`,
    );
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': REQUEST_ID })
    .end(JSON.stringify(body));
}

function text(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/xml', 'x-amz-request-id': REQUEST_ID }).end(body);
}

function callerIdentity(account: string): string {
  return `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::${account}:user/desk</Arn><UserId>AIDATEST</UserId><Account>${account}</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>${REQUEST_ID}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`;
}
