/** What the domain needs of URL, which Node and browsers both have. */
type ParsedUrl = {
  protocol: string;
  hostname: string;
  host: string;
  pathname: string;
  search: string;
  hash: string;
  username: string;
  password: string;
  href: string;
};
declare const URL: { canParse(text: string): boolean; new (text: string): ParsedUrl };

const LONGEST = 2_000;

/**
 * What is wrong with the address of a JSON-RPC endpoint, in words, or null. It has to be https, so that nobody on the
 * way can read or change what is asked and answered; http is taken on this computer alone.
 */
export function endpointProblem(text: string): string | null {
  if (text.length > LONGEST) return `An endpoint’s address has ${LONGEST} characters at most.`;
  if (!URL.canParse(text)) return 'This is not an address such as https://rpc.example.org.';
  const { protocol, hostname, hash, username, password } = new URL(text);
  if (hostname === '') return 'The address names no host.';
  if (hash !== '') return 'An endpoint’s address has no part after #.';
  if (!isEncoded(username) || !isEncoded(password))
    return 'The login in the address has a % that begins no %20 or the like.';
  if (protocol === 'https:') return null;
  if (protocol !== 'http:')
    return `The address has to begin with https://, not ${protocol}//. Sockets are not supported.`;
  return isLoopback(hostname)
    ? null
    : 'http is taken on this computer only: on the way to another one anybody could read and change what it answers. Use https.';
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether two addresses lead to one endpoint: hosts have no case and may end in a dot, and `/` is the empty path. Who is
 * asked twice must not count as two.
 */
export function isSameEndpoint(one: string, other: string): boolean {
  const plain = (text: string) => {
    if (!URL.canParse(text)) return text;
    const { protocol, host, pathname, search, username, password } = new URL(text);
    const where = host.replace(/\.(?=:|$)/, '');
    return [protocol, username, password, where, pathname.replace(/\/+$/, ''), search].join(' ');
  };
  return plain(one) === plain(other);
}

/** `localhost`, 127.0.0.0/8 and ::1, and nothing that only looks like them. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** The host with its port: all of an endpoint that may be shown or logged. Keys are in the path, the query or before @. */
export function endpointHost(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an endpoint';
}

/** The address as it is shown: whatever may be a key is `…`. */
export function maskedEndpoint(url: string): string {
  if (!URL.canParse(url)) return '…';
  const { protocol, host, pathname, search, username, password } = new URL(url);
  const login = username !== '' || password !== '' ? '…@' : '';
  return `${protocol}//${login}${host}${pathname === '/' && search === '' ? '' : '/…'}`;
}
