import type { Json } from './retirement/strict-json.ts';
import { arrayType, DOMAIN_TYPE, type TypedDataMember, type TypedDataTypes } from './typed-data.ts';
import { quotedValue, typedDataProblem } from './typed-data-problem.ts';

/** More than any protocol has; a document that goes beyond them is made to exhaust whoever reads it. */
const MOST_TYPES = 128;
const MOST_MEMBERS = 1024;
const LONGEST_NAME = 64;
const MOST_DIMENSIONS = 4;

/** The fields that a domain may have, in the order of EIP-712, "Definition of domainSeparator". */
const DOMAIN_FIELDS: readonly TypedDataMember[] = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
  { name: 'salt', type: 'bytes32' },
];

/**
 * Reads and checks the `types` of a document: names, member types, sizes, no circles. Where `EIP712Domain` is not
 * among them it follows from the fields that the domain has, in the order of the EIP.
 *
 * @throws Failure `typed-data-invalid` with the path of what is wrong.
 */
export function readTypedDataTypes(json: Json | undefined, domain: Json | undefined): TypedDataTypes {
  const given = asObject(json, 'types');
  const names = Object.keys(given);
  if (names.length > MOST_TYPES) throw typedDataProblem('types', `has more than ${MOST_TYPES} types`);
  const types: Record<string, readonly TypedDataMember[]> = Object.create(null);
  let members = 0;
  for (const name of names) {
    requireName(name, `types.${name}`);
    if (isElementary(name) || /^u?int$/.test(name)) {
      throw typedDataProblem(`types.${name}`, 'is the name of an elementary type');
    }
    const list = given[name];
    if (!Array.isArray(list)) throw typedDataProblem(`types.${name}`, 'should be a list of members');
    members += list.length;
    if (members > MOST_MEMBERS) throw typedDataProblem('types', `have more than ${MOST_MEMBERS} members`);
    types[name] = list.map((member, at) => readMember(member, `types.${name}[${at}]`));
    requireDistinct(types[name], `types.${name}`);
  }
  types[DOMAIN_TYPE] ??= domainMembers(asObject(domain, 'domain'));
  requireDomain(types[DOMAIN_TYPE]);
  for (const [name, list] of Object.entries(types)) {
    list.forEach(({ type }, at) => {
      requireType(types, type, `types.${name}[${at}].type`);
    });
  }
  requireNoCircle(types);
  return types;
}

/** True for the types of EIP-712 that are no structs and no arrays. */
export function isElementary(type: string): boolean {
  if (['address', 'bool', 'string', 'bytes'].includes(type)) return true;
  const integer = /^u?int([1-9]\d{0,2})$/.exec(type);
  if (integer) return Number(integer[1]) <= 256 && Number(integer[1]) % 8 === 0;
  const fixed = /^bytes([1-9]\d?)$/.exec(type);
  return fixed !== null && Number(fixed[1]) <= 32;
}

/** The object at a path. @throws Failure `typed-data-invalid`. */
export function asObject(json: Json | undefined, path: string): { [key: string]: Json } {
  if (json === undefined) throw typedDataProblem(path, 'is missing');
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    throw typedDataProblem(path, `should be an object, and is ${quotedValue(json)}`);
  }
  return json;
}

function readMember(json: Json, path: string): TypedDataMember {
  const { name, type, ...more } = asObject(json, path);
  const [extra] = Object.keys(more);
  if (extra !== undefined)
    throw typedDataProblem(`${path}.${extra}`, 'is not known: a member has name and type');
  if (typeof name !== 'string') throw typedDataProblem(`${path}.name`, 'should be text');
  if (typeof type !== 'string') throw typedDataProblem(`${path}.type`, 'should be text');
  requireName(name, `${path}.name`);
  return { name, type };
}

/** Identifiers as Solidity has them: what else could stand in `encodeType` could be read as another type. */
function requireName(name: string, path: string): void {
  if (/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) && name.length <= LONGEST_NAME && name !== '__proto__') return;
  throw typedDataProblem(
    path,
    `the name ${quotedValue(name)} is not an identifier of at most ${LONGEST_NAME} characters`,
  );
}

function requireDistinct(members: readonly TypedDataMember[], path: string): void {
  const seen = new Set<string>();
  for (const { name } of members) {
    if (seen.has(name)) throw typedDataProblem(path, `has the member ${name} twice`);
    seen.add(name);
  }
}

function requireType(types: TypedDataTypes, type: string, path: string): void {
  let item = type;
  for (let dimensions = 0; ; dimensions += 1) {
    const array = arrayType(item);
    if (!array) break;
    if (dimensions === MOST_DIMENSIONS)
      throw typedDataProblem(path, `has more than ${MOST_DIMENSIONS} dimensions`);
    if (array.length === 0) throw typedDataProblem(path, 'is a list of no items');
    if (/\[0\d*\]$/.test(item) || (array.length ?? 0) > 2 ** 32) {
      throw typedDataProblem(path, `${quotedValue(type)} has no length that can be read`);
    }
    item = array.item;
  }
  if (item !== DOMAIN_TYPE && (isElementary(item) || Object.hasOwn(types, item))) return;
  const hint = /^u?int$/.test(item) ? ` (write ${item}256: EIP-712 has no short forms)` : '';
  throw typedDataProblem(
    path,
    `${quotedValue(item)} is neither an elementary type nor among the types${hint}`,
  );
}

function domainMembers(domain: { [key: string]: Json }): TypedDataMember[] {
  return DOMAIN_FIELDS.filter(({ name }) => Object.hasOwn(domain, name));
}

function requireDomain(members: readonly TypedDataMember[]): void {
  const path = `types.${DOMAIN_TYPE}`;
  if (members.length === 0) throw typedDataProblem(path, 'has no members: it would be good for any contract');
  for (const { name, type } of members) {
    const field = DOMAIN_FIELDS.find((known) => known.name === name);
    if (!field) throw typedDataProblem(path, `${quotedValue(name)} is not a field of a domain`);
    if (field.type !== type) throw typedDataProblem(path, `${name} should be of type ${field.type}`);
  }
}

/** EIP-712 leaves cyclical data undefined. */
function requireNoCircle(types: TypedDataTypes): void {
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]) => {
    if (way.includes(name)) {
      const circle = [...way.slice(way.indexOf(name)), name].join(' → ');
      throw typedDataProblem('types', `refer to each other in a circle: ${circle}`);
    }
    if (done.has(name)) return;
    for (const { type } of types[name] ?? []) {
      const item = type.replace(/\[.*$/, '');
      if (Object.hasOwn(types, item)) visit(item, [...way, name]);
    }
    done.add(name);
  };
  for (const name of Object.keys(types)) visit(name, []);
}
