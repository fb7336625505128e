import { Interface } from 'ethers';

const REPORT =
  'tuple(bytes32 account, address beneficiary, uint64 periodStart, uint64 periodEnd, uint256 amount, bytes32 linesRoot, bytes32 methodology, uint32 efficiencyBps, address referrer, uint32 validatorSetVersion)';
const ATTESTED = `tuple(${REPORT} report, bytes[] signatures)`;
const REQUEST =
  'tuple(uint256 amount, string beneficiaryName, bytes32 beneficiaryHash, string reason, uint64 periodStart, uint64 periodEnd, bytes32[] reportIds, address recipient)';

/**
 * The part of the contracts' ABI that version 1 of the certificate bundle is read with. It is written out here, and
 * not taken from today's contracts, because a bundle must still be readable when they have changed. A test holds it
 * against the compiled contracts.
 */
export const minterAbi = new Interface([
  `function mint(${ATTESTED} attested) returns (bytes32)`,
  `function mintBatch(${ATTESTED}[] attested) returns (bytes32[])`,
  `function mintAndRetire(${ATTESTED}[] attested, ${REQUEST} request) returns (bytes32[], uint256)`,
  'function reportOf(bytes32 reportId) view returns (address beneficiary, uint256 amount)',
  'function token() view returns (address)',
  'function validators() view returns (address)',
  'function certificates() view returns (address)',
  `event ReportMinted(bytes32 indexed reportId, bytes32 indexed account, address indexed beneficiary, ${REPORT} report, uint256 customer, uint256 treasury, uint256 rewardPool, uint256 referral)`,
]);

/**
 * Texts of a certificate are read as bytes, which have the same encoding: the contract takes any bytes, and one
 * certificate with broken UTF-8 must not make others unreadable.
 */
export const certificatesAbi = new Interface([
  `function retire(${REQUEST} request) returns (uint256)`,
  `function retireBatch(${REQUEST}[] requests) returns (uint256[])`,
  'function certificateOf(uint256 certificateId) view returns (tuple(address retiree, uint256 amount, uint64 retiredAt, uint64 periodStart, uint64 periodEnd, uint8 badge, bytes32 beneficiaryHash, bytes beneficiaryName, bytes reason, bytes32[] reportIds))',
  'function certificateCount() view returns (uint256)',
  'function consumedOf(bytes32 reportId) view returns (uint256)',
  'function ownerOf(uint256 certificateId) view returns (address)',
  'function token() view returns (address)',
  'function minter() view returns (address)',
  'event Retired(uint256 indexed certificateId, address indexed retiree, address indexed recipient, uint256 amount, uint8 badge, bytes32[] reportIds)',
  'event ReportConsumed(uint256 indexed certificateId, bytes32 indexed reportId, uint256 amount)',
]);

export const validatorSetAbi = new Interface([
  'event ValidatorSetChanged(uint32 indexed version, address[] members, uint256 threshold)',
]);

export const ct02Abi = new Interface([
  'event Burned(address indexed from, uint256 amount, uint8 indexed cause)',
]);

/** `BurnCause.Retirement` in ICT02.sol. */
export const BURN_CAUSE_RETIREMENT = 0n;
