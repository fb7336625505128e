// Written by scripts/generate-contracts.ts. Do not edit: run `npm run generate`.

export const ct02GovernorAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      },
      {
        "internalType": "contract ICategoryVotes",
        "name": "votes_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint48",
            "name": "votingDelay",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "votingPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "lateQuorumExtension",
            "type": "uint48"
          },
          {
            "internalType": "uint16",
            "name": "quorumBps",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "timelockDelay",
            "type": "uint32"
          }
        ],
        "internalType": "struct GovernanceSettings",
        "name": "settings",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AccessManagedInvalidAuthority",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "delay",
        "type": "uint32"
      }
    ],
    "name": "AccessManagedRequiredDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AccessManagedUnauthorized",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "internalType": "bytes4",
        "name": "selector",
        "type": "bytes4"
      }
    ],
    "name": "CallNotGoverned",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum Category",
        "name": "expected",
        "type": "uint8"
      },
      {
        "internalType": "enum Category",
        "name": "found",
        "type": "uint8"
      }
    ],
    "name": "CategoryMismatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "found",
        "type": "bytes32"
      }
    ],
    "name": "DescriptionMismatch",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FunctionClosed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "voter",
        "type": "address"
      }
    ],
    "name": "GovernorAlreadyCastVote",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "GovernorAlreadyQueuedProposal",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "GovernorDisabledDeposit",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "proposer",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "votes",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "threshold",
        "type": "uint256"
      }
    ],
    "name": "GovernorInsufficientProposerVotes",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "targets",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "calldatas",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "values",
        "type": "uint256"
      }
    ],
    "name": "GovernorInvalidProposalLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "voter",
        "type": "address"
      }
    ],
    "name": "GovernorInvalidSignature",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "GovernorInvalidVoteParams",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "GovernorInvalidVoteType",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "votingPeriod",
        "type": "uint256"
      }
    ],
    "name": "GovernorInvalidVotingPeriod",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "GovernorNonexistentProposal",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "GovernorOnlyExecutor",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "newVoteExtension",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maxVoteExtension",
        "type": "uint256"
      }
    ],
    "name": "GovernorPreventLateQuorumVoteExtensionTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "GovernorProposalQueueingFailed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "GovernorProposalQueueingNotRequired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "proposer",
        "type": "address"
      }
    ],
    "name": "GovernorRestrictedProposer",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "GovernorUnableToCancel",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "enum IGovernor.ProposalState",
        "name": "current",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "expectedStates",
        "type": "bytes32"
      }
    ],
    "name": "GovernorUnexpectedProposalState",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "currentNonce",
        "type": "uint256"
      }
    ],
    "name": "InvalidAccountNonce",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "enum Category",
        "name": "category",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "NotEligible",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "proposer",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "ProposalOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      }
    ],
    "name": "ReservedTarget",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "bits",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintDowncast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "lowest",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "highest",
        "type": "uint256"
      }
    ],
    "name": "SettingOutOfBounds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "ValueNotAllowed",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AuthorityUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes4",
        "name": "selector",
        "type": "bytes4"
      },
      {
        "indexed": false,
        "internalType": "enum Category",
        "name": "category",
        "type": "uint8"
      }
    ],
    "name": "CallAllowed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes4",
        "name": "selector",
        "type": "bytes4"
      }
    ],
    "name": "CallDisallowed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "oldVoteExtension",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "newVoteExtension",
        "type": "uint64"
      }
    ],
    "name": "LateQuorumVoteExtensionSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "ProposalCanceled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "enum Category",
        "name": "category",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "quorumBps",
        "type": "uint256"
      }
    ],
    "name": "ProposalCategorized",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "proposer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "indexed": false,
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "indexed": false,
        "internalType": "string[]",
        "name": "signatures",
        "type": "string[]"
      },
      {
        "indexed": false,
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "voteStart",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "voteEnd",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "description",
        "type": "string"
      }
    ],
    "name": "ProposalCreated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "ProposalExecuted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "extendedDeadline",
        "type": "uint64"
      }
    ],
    "name": "ProposalExtended",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "etaSeconds",
        "type": "uint256"
      }
    ],
    "name": "ProposalQueued",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldProposalThreshold",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newProposalThreshold",
        "type": "uint256"
      }
    ],
    "name": "ProposalThresholdSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldBps",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newBps",
        "type": "uint256"
      }
    ],
    "name": "QuorumSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "enum Category",
        "name": "category",
        "type": "uint8"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "Resolved",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "oldTimelock",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "newTimelock",
        "type": "address"
      }
    ],
    "name": "TimelockChange",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "voter",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "weight",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "reason",
        "type": "string"
      }
    ],
    "name": "VoteCast",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "voter",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "weight",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "reason",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "params",
        "type": "bytes"
      }
    ],
    "name": "VoteCastWithParams",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldVotingDelay",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newVotingDelay",
        "type": "uint256"
      }
    ],
    "name": "VotingDelaySet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldVotingPeriod",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newVotingPeriod",
        "type": "uint256"
      }
    ],
    "name": "VotingPeriodSet",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "BALLOT_TYPEHASH",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "CLOCK_MODE",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "COUNTING_MODE",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "EXTENDED_BALLOT_TYPEHASH",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "GRACE_PERIOD",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "MAX_LATE_QUORUM_EXTENSION",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "MAX_QUORUM_BPS",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "MAX_VOTING_DELAY",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "MAX_VOTING_PERIOD",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "MIN_LATE_QUORUM_EXTENSION",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "MIN_QUORUM_BPS",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "MIN_VOTING_DELAY",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "MIN_VOTING_PERIOD",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "internalType": "bytes4",
        "name": "selector",
        "type": "bytes4"
      },
      {
        "internalType": "enum Category",
        "name": "category",
        "type": "uint8"
      }
    ],
    "name": "allowCall",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "authority",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "internalType": "bytes4",
        "name": "selector",
        "type": "bytes4"
      }
    ],
    "name": "callCategory",
    "outputs": [
      {
        "internalType": "bool",
        "name": "allowed",
        "type": "bool"
      },
      {
        "internalType": "enum Category",
        "name": "category",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "cancel",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      }
    ],
    "name": "castVote",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      },
      {
        "internalType": "address",
        "name": "voter",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "castVoteBySig",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      },
      {
        "internalType": "string",
        "name": "reason",
        "type": "string"
      }
    ],
    "name": "castVoteWithReason",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      },
      {
        "internalType": "string",
        "name": "reason",
        "type": "string"
      },
      {
        "internalType": "bytes",
        "name": "params",
        "type": "bytes"
      }
    ],
    "name": "castVoteWithReasonAndParams",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      },
      {
        "internalType": "address",
        "name": "voter",
        "type": "address"
      },
      {
        "internalType": "string",
        "name": "reason",
        "type": "string"
      },
      {
        "internalType": "bytes",
        "name": "params",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "castVoteWithReasonAndParamsBySig",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "enum Category",
        "name": "category",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "categoryQuorum",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "clock",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "internalType": "bytes4",
        "name": "selector",
        "type": "bytes4"
      }
    ],
    "name": "disallowCall",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "execute",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "getProposalId",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "getVotes",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "params",
        "type": "bytes"
      }
    ],
    "name": "getVotesWithParams",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "hasVoted",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "hashProposal",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "isConsumingScheduledOp",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "lateQuorumVoteExtension",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "lowestLateQuorumExtension",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "lowestVotingDelay",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "lowestVotingPeriod",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "name",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "nonces",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256[]",
        "name": "",
        "type": "uint256[]"
      },
      {
        "internalType": "uint256[]",
        "name": "",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "onERC1155BatchReceived",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "onERC1155Received",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "onERC721Received",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalCategory",
    "outputs": [
      {
        "internalType": "enum Category",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalDeadline",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalEta",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalNeedsQueuing",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalProposer",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalQuorum",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalSnapshot",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "proposalThreshold",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalVotes",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "againstVotes",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "forVotes",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "abstainVotes",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "internalType": "string",
        "name": "description",
        "type": "string"
      }
    ],
    "name": "propose",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "queue",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "quorum",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "quorumBps",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "relay",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "enum Category",
        "name": "category",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "resolve",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newAuthority",
        "type": "address"
      }
    ],
    "name": "setAuthority",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "newVoteExtension",
        "type": "uint48"
      }
    ],
    "name": "setLateQuorumVoteExtension",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "newProposalThreshold",
        "type": "uint256"
      }
    ],
    "name": "setProposalThreshold",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "newBps",
        "type": "uint16"
      }
    ],
    "name": "setQuorum",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "newVotingDelay",
        "type": "uint48"
      }
    ],
    "name": "setVotingDelay",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "newVotingPeriod",
        "type": "uint32"
      }
    ],
    "name": "setVotingPeriod",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "state",
    "outputs": [
      {
        "internalType": "enum IGovernor.ProposalState",
        "name": "current",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes4",
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "name": "supportsInterface",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "timelock",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract TimelockController",
        "name": "",
        "type": "address"
      }
    ],
    "name": "updateTimelock",
    "outputs": [],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "version",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "votes",
    "outputs": [
      {
        "internalType": "contract ICategoryVotes",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "votingDelay",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "votingPeriod",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "stateMutability": "payable",
    "type": "receive"
  }
] as const;

export const ct02GovernorBytecode =
  '0x6101e0604052348015610010575f5ffd5b50604051617b52380380617b5283398101604081905261002f9161090e565b82818060800151604051610042906108ac565b63ffffffff9091168152602001604051809103905ff080158015610068573d5f5f3e3d5ffd5b50818060400151815f015182602001515f6040518060400160405280601381526020017f436c6f756454756e657220476f7665726e6f7200000000000000000000000000815250806100be6102a960201b60201c565b6100c7826102c4565b610120526100d4816102c4565b61014052815160208084019190912060e052815190820120610100524660a05261016060e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c05260036101758282610a6b565b5061018190508361030a565b61018a8261033f565b6101938161036f565b5050506101a5816103b060201b60201c565b5060608101516101b4906103d8565b80516101cc90620151809065ffffffffffff16610445565b6101605260208101516101e9906203f4809063ffffffff16610445565b61018052604081015161020890620151809065ffffffffffff16610445565b6101a0525061021681610459565b506102229050816104c2565b506001600160a01b0382166101c05261024430637905188760e01b6002610516565b6102573063e540d01d60e01b6002610516565b61026a3063330df7ff60e01b6002610516565b61027d30633980847760e21b6002610516565b6102a1610292600c546001600160a01b031690565b6364d6235360e01b6002610516565b505050610be0565b6040805180820190915260018152603160f81b602082015290565b5f5f829050601f815111156102f7578260405163305a27a960e01b81526004016102ee9190610b29565b60405180910390fd5b805161030282610b5e565b179392505050565b6103338165ffffffffffff1661032a6101605160016105af60201b60201c565b62093a806105be565b61033c816105ff565b50565b6103668163ffffffff1661035d6101805160016105af60201b60201c565b621275006105be565b61033c81610665565b60075460408051918252602082018390527fccb45da8d5717e6c4544694297c4ba5cf151d455c9bb0ed4fc7a38411bc05461910160405180910390a1600755565b6103cf8165ffffffffffff166101a0516203f4806105be60201b60201c565b61033c81610704565b6103eb61ffff8216610190610fa06105be565b600a546040805161ffff928316815291831660208301527fefd756ffab26c83a9c410308c3bce2daf19f87e2dfd240775beafe2d2be6bc0b910160405180910390a1600a805461ffff191661ffff92909216919091179055565b5f8282188284100282185b90505b92915050565b600c54604080516001600160a01b03928316815291831660208301527f08f74ea46ef7894f65eabfb5e6e695de773a000b47c529ab559178069b226401910160405180910390a1600c80546001600160a01b0319166001600160a01b0392909216919091179055565b600e80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b80600381111561052857610528610b81565b610533906001610b95565b6001600160a01b0384165f818152600f602090815260408083206001600160e01b03198816808552925291829020805460ff191660ff9590951694909417909355517fca2e78c3311bb8d5f86d4a05a323717be597180005cb80ef997799b4611f3056906105a2908590610bba565b60405180910390a3505050565b5f828218828411028218610450565b818310806105cb57508083115b156105fa57604051636c6aec7b60e11b81526004810184905260248101839052604481018290526064016102ee565b505050565b6008546040805165ffffffffffff928316815291831660208301527fc565b045403dc03c2eea82b81a0465edad9e2e7fc4d97e11421c209da93d7a93910160405180910390a16008805465ffffffffffff191665ffffffffffff92909216919091179055565b8063ffffffff165f0361068d5760405163f1cfbf0560e01b81525f60048201526024016102ee565b6008546040805163ffffffff66010000000000009093048316815291831660208301527f7e3f7f0708a84de9203036abaa450dccc85ad5ff52f78c170f3edb55cf5e8828910160405180910390a16008805463ffffffff90921666010000000000000263ffffffff60301b19909216919091179055565b5f61070d6107e2565b9050808265ffffffffffff16111561074957604051633211876d60e11b815265ffffffffffff83166004820152602481018290526044016102ee565b6008546040805165ffffffffffff6a01000000000000000000009093048316815291841660208301527f7ca4ac117ed3cdce75c1161d8207c440389b1a15d69d096831664657c07dafc2910160405180910390a1506008805465ffffffffffff9092166a01000000000000000000000265ffffffffffff60501b19909216919091179055565b806107da60056107f0565b036107cf5750565b5f6107eb610816565b905090565b5f80806107fc84610830565b915091508161080f5761080f603161089b565b9392505050565b5f6107eb6008546601000000000000900463ffffffff1690565b80545f9081906001600160801b0380821691600160801b900416810361085b57505f93849350915050565b6001600160801b038181165f908152600186810160205260408220805492905586546001600160801b031916938101909216929092179094559293915050565b634e487b715f52806020526024601cfd5b611df580615d5d83390190565b6001600160a01b038116811461033c575f5ffd5b634e487b7160e01b5f52604160045260245ffd5b805165ffffffffffff811681146108f6575f5ffd5b919050565b805163ffffffff811681146108f6575f5ffd5b5f5f5f83850360e0811215610921575f5ffd5b845161092c816108b9565b602086015190945061093d816108b9565b925060a0603f1982011215610950575f5ffd5b5060405160a081016001600160401b0381118282101715610973576109736108cd565b8060405250610984604086016108e1565b8152610992606086016108fb565b60208201526109a3608086016108e1565b604082015260a085015161ffff811681146109bc575f5ffd5b60608201526109cd60c086016108fb565b6080820152809150509250925092565b600181811c908216806109f157607f821691505b602082108103610a0f57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f8211156105fa57828211156105fa57805f5260205f20601f840160051c6020851015610a4057505f5b90810190601f840160051c035f5b81811015610a63575f83820155600101610a4e565b505050505050565b81516001600160401b03811115610a8457610a846108cd565b610a9881610a9284546109dd565b84610a15565b6020601f821160018114610aca575f8315610ab35750848201515b5f19600385901b1c1916600184901b178455610b22565b5f84815260208120601f198516915b82811015610af95787850151825560209485019460019092019101610ad9565b5084821015610b1657868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80516020808301519190811015610a0f575f1960209190910360031b1b16919050565b634e487b7160e01b5f52602160045260245ffd5b60ff818116838216019081111561045357634e487b7160e01b5f52601160045260245ffd5b6020810160048310610bda57634e487b7160e01b5f52602160045260245ffd5b91905290565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516150cc610c915f395f8181610cb301528181611f2001528181612103015281816125670152818161273901526131be01525f81816108770152611d6101525f8181610b02015261264c01525f81816104ee015261221d01525f61247b01525f61245001525f613a1e01525f6139f601525f61395101525f61397b01525f6139a501526150cc5ff3fe608060405260043610610403575f3560e01c80638fb3603711610215578063c59057e41161011e578063e540d01d116100a8578063ece40cc111610078578063ece40cc114610d5e578063f23a6e6114610d7d578063f8ce560a14610d9c578063f914825a14610dbb578063fb999fcb14610dda575f5ffd5b8063e540d01d14610cd5578063e60211dc14610cf4578063e6baada314610d13578063eb9019d414610d3f575f5ffd5b8063d33219b4116100ee578063d33219b414610c0d578063dd4e2ba514610c2a578063deaaa7cc14610c6f578063e168c3ec14610ca2578063e48083fe14610949575f5ffd5b8063c59057e414610b8d578063c8d948b014610bac578063c94b769314610bcb578063cd2ddd0c14610be0575f5ffd5b8063b11262631161019f578063bc197c811161016f578063bc197c8114610b24578063bf7e214f14610b43578063c01f9e3714610b60578063c1a287e214610a1e578063c28bc2fa14610b7f575f5ffd5b8063b112626314610ac7578063b4c7b262146105b3578063b58131b014610add578063bb9b57c614610af1575f5ffd5b8063a64e024a116101e5578063a64e024a14610a1e578063a890c91014610a34578063a8f8a66814610a53578063a9a9529414610a72578063ab58fb8e14610a91575f5ffd5b80638fb36037146109ba5780638ff262e3146109ce57806391ddadf4146109ed5780639a802a6d146109ff575f5ffd5b8063452115d6116103175780635f398a14116102a15780637b3c71d3116102715780637b3c71d31461090b5780637d5e81e21461092a5780637e8a215c146109495780637ecebe001461095f57806384b0196e14610993575f5ffd5b80635f398a14146108995780636198c3d0146108b857806379051887146108cd5780637a9e5e4b146108ec575f5ffd5b806354fd4d50116102e757806354fd4d50146107d257806355c7cf6c146107fb57806356781388146108285780635b8d0e0d146108475780635ea23a6814610866575f5ffd5b8063452115d61461070b57806346ef47881461072a5780634bf5d7e914610749578063544ffc9c1461077f575f5ffd5b8063215809ca1161039857806332b8113e1161036857806332b8113e1461062e578063330df7ff146106645780633932abb1146106835780633e4f49e61461069757806343859632146106c3575f5ffd5b8063215809ca146105b35780632656227d146105c95780632d63f693146105dc5780632fe3e261146105fb575f5ffd5b80630cf976a0116103d35780630cf976a0146104dd578063143489d014610510578063150b7a021461055c578063160cbed714610594575f5ffd5b8063017787401461043e57806301ffc9a71461045d57806302a251a31461049157806306fdde03146104bc575f5ffd5b3661043a5730610411610df9565b6001600160a01b03161461043857604051637485328f60e11b815260040160405180910390fd5b005b5f5ffd5b348015610449575f5ffd5b50610438610458366004613f82565b610e11565b348015610468575f5ffd5b5061047c610477366004613fc8565b610e64565b60405190151581526020015b60405180910390f35b34801561049c575f5ffd5b50600854600160301b900463ffffffff165b604051908152602001610488565b3480156104c7575f5ffd5b506104d0610ed0565b604051610488919061400f565b3480156104e8575f5ffd5b506104ae7f000000000000000000000000000000000000000000000000000000000000000081565b34801561051b575f5ffd5b5061054461052a366004614021565b5f908152600460205260409020546001600160a01b031690565b6040516001600160a01b039091168152602001610488565b348015610567575f5ffd5b5061057b6105763660046140f2565b610f60565b6040516001600160e01b03199091168152602001610488565b34801561059f575f5ffd5b506104ae6105ae3660046142bd565b610fa2565b3480156105be575f5ffd5b506104ae6203f48081565b6104ae6105d73660046142bd565b6110a0565b3480156105e7575f5ffd5b506104ae6105f6366004614021565b611210565b348015610606575f5ffd5b506104ae7f3e83946653575f9a39005e1545185629e92736b7528ab20ca3816f315424a81181565b348015610639575f5ffd5b50600854600160501b900465ffffffffffff165b60405165ffffffffffff9091168152602001610488565b34801561066f575f5ffd5b5061043861067e366004614350565b611230565b34801561068e575f5ffd5b506104ae611244565b3480156106a2575f5ffd5b506106b66106b1366004614021565b611256565b604051610488919061439d565b3480156106ce575f5ffd5b5061047c6106dd3660046143ab565b5f828152600b602090815260408083206001600160a01b038516845260030190915290205460ff1692915050565b348015610716575f5ffd5b506104ae6107253660046142bd565b6112e6565b348015610735575f5ffd5b506104386107443660046143d9565b611347565b348015610754575f5ffd5b5060408051808201909152600e81526d06d6f64653d74696d657374616d760941b60208201526104d0565b34801561078a575f5ffd5b506107b7610799366004614021565b5f908152600b60205260409020805460018201546002909201549092565b60408051938452602084019290925290820152606001610488565b3480156107dd575f5ffd5b506040805180820190915260018152603160f81b60208201526104d0565b348015610806575f5ffd5b5061081a610815366004614403565b61138e565b604051610488929190614446565b348015610833575f5ffd5b506104ae61084236600461446c565b6113f9565b348015610852575f5ffd5b506104ae6108613660046144ca565b611420565b348015610871575f5ffd5b506104ae7f000000000000000000000000000000000000000000000000000000000000000081565b3480156108a4575f5ffd5b506104ae6108b3366004614586565b6114dd565b3480156108c3575f5ffd5b506104ae61019081565b3480156108d8575f5ffd5b506104386108e7366004614350565b611525565b3480156108f7575f5ffd5b50610438610906366004614607565b611536565b348015610916575f5ffd5b506104ae610925366004614622565b6115af565b348015610935575f5ffd5b506104ae610944366004614677565b6115ff565b348015610954575f5ffd5b506104ae6201518081565b34801561096a575f5ffd5b506104ae610979366004614607565b6001600160a01b03165f9081526002602052604090205490565b34801561099e575f5ffd5b506109a76116ac565b604051610488979695949392919061476d565b3480156109c5575f5ffd5b5061057b6116ee565b3480156109d9575f5ffd5b506104ae6109e83660046147dc565b611712565b3480156109f8575f5ffd5b504261064d565b348015610a0a575f5ffd5b506104ae610a19366004614829565b61176a565b348015610a29575f5ffd5b506104ae6212750081565b348015610a3f575f5ffd5b50610438610a4e366004614607565b611780565b348015610a5e575f5ffd5b506104ae610a6d3660046142bd565b611799565b348015610a7d575f5ffd5b5061047c610a8c366004614021565b6117a6565b348015610a9c575f5ffd5b506104ae610aab366004614021565b5f9081526004602052604090206001015465ffffffffffff1690565b348015610ad2575f5ffd5b506104ae62093a8081565b348015610ae8575f5ffd5b506104ae6117ae565b348015610afc575f5ffd5b506104ae7f000000000000000000000000000000000000000000000000000000000000000081565b348015610b2f575f5ffd5b5061057b610b3e36600461487d565b6117b7565b348015610b4e575f5ffd5b50600e546001600160a01b0316610544565b348015610b6b575f5ffd5b506104ae610b7a366004614021565b6117fa565b610438610a4e366004614914565b348015610b98575f5ffd5b506104ae610ba73660046142bd565b611804565b348015610bb7575f5ffd5b50610438610bc6366004614403565b61183d565b348015610bd6575f5ffd5b506104ae610fa081565b348015610beb575f5ffd5b50600a54610bfa9061ffff1681565b60405161ffff9091168152602001610488565b348015610c18575f5ffd5b50600c546001600160a01b0316610544565b348015610c35575f5ffd5b506040805180820190915260208082527f737570706f72743d627261766f2671756f72756d3d666f722c6162737461696e908201526104d0565b348015610c7a575f5ffd5b506104ae7ff2aad550cf55f045cb27e9c559f9889fdfb6e6cdaa032301d6ea397784ae51d781565b348015610cad575f5ffd5b506105447f000000000000000000000000000000000000000000000000000000000000000081565b348015610ce0575f5ffd5b50610438610cef366004614953565b6118e3565b348015610cff575f5ffd5b50610438610d0e366004614976565b6118f4565b348015610d1e575f5ffd5b50610d32610d2d366004614021565b611905565b6040516104889190614997565b348015610d4a575f5ffd5b506104ae610d593660046149a5565b611946565b348015610d69575f5ffd5b50610438610d78366004614021565b611965565b348015610d88575f5ffd5b5061057b610d973660046149c1565b611976565b348015610da7575f5ffd5b506104ae610db6366004614021565b6119b9565b348015610dc6575f5ffd5b506104ae610dd53660046143d9565b6119c0565b348015610de5575f5ffd5b506104ae610df4366004614021565b6119d6565b5f610e0c600c546001600160a01b031690565b905090565b610e1d335b5f36611a08565b610e2683611b01565b15610e5457604051631508d9b160e11b81526001600160a01b03841660048201526024015b60405180910390fd5b610e5f838383611b41565b505050565b5f6001600160e01b031982166366defe7760e11b1480610e9457506001600160e01b031982166332a2ad4360e11b145b80610eaf57506001600160e01b03198216630271189760e51b145b80610eca57506301ffc9a760e01b6001600160e01b03198316145b92915050565b606060038054610edf90614a18565b80601f0160208091040260200160405190810160405280929190818152602001828054610f0b90614a18565b8015610f565780601f10610f2d57610100808354040283529160200191610f56565b820191905f5260205f20905b815481529060010190602001808311610f3957829003601f168201915b5050505050905090565b5f30610f6a610df9565b6001600160a01b031614610f9157604051637485328f60e11b815260040160405180910390fd5b50630a85bd0160e11b949350505050565b5f5f610fb086868686611799565b90505f610fbc826117a6565b9050610fd182610fcc6004611bda565b611bfc565b5080610ff35760405163d838bcb760e01b815260048101839052602401610e4b565b5f6110018389898989611c39565b905065ffffffffffff811615611078575f83815260046020908152604091829020600101805465ffffffffffff191665ffffffffffff85169081179091558251868152918201527f9a2e42fd6722813d69113e7d0079d3d940171428df7373df9c7f7617cfda2892910160405180910390a1611094565b60405163ab2d031160e01b815260048101849052602401610e4b565b50909695505050505050565b5f5f6110ae86868686611799565b90505f6110ba826117a6565b90506110d682610fcc836110cf576004611bda565b6005611bda565b505f828152600460205260409020805460ff60f01b1916600160f01b179055306110fe610df9565b6001600160a01b031614611187575f5b875181101561118557306001600160a01b031688828151811061113357611133614a4a565b60200260200101516001600160a01b03160361117d5761117d86828151811061115e5761115e614a4a565b6020026020010151805190602001206005611c4790919063ffffffff16565b60010161110e565b505b6111948288888888611c63565b3061119d610df9565b6001600160a01b0316141580156111c957506005546001600160801b03808216600160801b9092041614155b156111d3575f6005555b6040518281527f712ae1383f79ac853f8d882153778e0260ef8f03b504e2866e0593e04d2b291f9060200160405180910390a15095945050505050565b5f90815260046020526040902054600160a01b900465ffffffffffff1690565b611238611cda565b61124181611d53565b50565b5f610e0c60085465ffffffffffff1690565b5f61126082611d92565b90505f600482600781111561127757611277614375565b0361128c57611285836117fa565b90506112c9565b60058260078111156112a0576112a0614375565b036112c3575f8381526004602052604090206001015465ffffffffffff16611285565b50919050565b6112d66212750082614a72565b4211156112c35750600692915050565b5f5f6112f486868686611799565b9050336113018282611ed2565b61133057604051638fe5d8a960e01b8152600481018390526001600160a01b0382166024820152604401610e4b565b61133c87878787611fc8565b979650505050505050565b61134f611cda565b8082600381111561136257611362614375565b6040517fa22a153b3aaea5b4815053e6f9dd68769c041ac2588276b05574e15495ff1ea8905f90a35050565b6001600160a01b0382165f908152600f602090815260408083206001600160e01b031985168452909152812054819060ff1680156113f05760016113d28183614a85565b60ff1660038111156113e6576113e6614375565b92509250506113f2565b505b9250929050565b5f8033905061141884828560405180602001604052805f815250611fd5565b949350505050565b5f61146688888888888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152508a9250899150611ff69050565b61148e576040516394ab6c0760e01b81526001600160a01b0387166004820152602401610e4b565b6114d188878988888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152508a92506120c3915050565b98975050505050505050565b5f8033905061133c87828888888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152508a92506120c3915050565b61152d611cda565b6112418161220c565b600e5433906001600160a01b0316811461156d5760405162d1953b60e31b81526001600160a01b0382166004820152602401610e4b565b816001600160a01b03163b5f036115a2576040516361798f2f60e11b81526001600160a01b0383166004820152602401610e4b565b6115ab82612255565b5050565b5f803390506115f586828787878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611fd592505050565b9695505050505050565b5f3361160b81846122a9565b6116335760405163d9b3955760e01b81526001600160a01b0382166004820152602401610e4b565b5f61163c6117ae565b9050801561169f575f61166183611654600142614a9e565b65ffffffffffff16611946565b90508181101561169d57604051636121770b60e11b81526001600160a01b03841660048201526024810182905260448101839052606401610e4b565b505b61133c878787878661232d565b5f6060805f5f5f60606116bd612449565b6116c5612474565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b600e545f90600160a01b900460ff1661170657505f90565b50638fb3603760e01b90565b5f61171f8585858561249f565b611747576040516394ab6c0760e01b81526001600160a01b0384166004820152602401610e4b565b61176185848660405180602001604052805f815250611fd5565b95945050505050565b5f611776848484612528565b90505b9392505050565b60405163697c44a760e11b815260040160405180910390fd5b5f61176185858585611804565b5f6001610eca565b5f610e0c6125df565b5f306117c1610df9565b6001600160a01b0316146117e857604051637485328f60e11b815260040160405180910390fd5b5063bc197c8160e01b95945050505050565b5f610eca826125e9565b5f8484848460405160200161181c9493929190614b43565b60408051601f19818403018152919052805160209091012095945050505050565b61184633610e16565b61184f82611b01565b1561187857604051631508d9b160e11b81526001600160a01b0383166004820152602401610e4b565b61188282826125f3565b506001600160a01b0382165f818152600f602090815260408083206001600160e01b031986168085529252808320805460ff19169055519092917fac92c785756ea1aef1cd8053dc5b91bad784795a46984b28e12b7b53038df09591a35050565b6118eb611cda565b6112418161263d565b6118fc611cda565b61124181612684565b5f61190f82611210565b5f0361193157604051636ad0607560e01b815260048101839052602401610e4b565b505f9081526010602052604090205460ff1690565b5f611779838361196060408051602081019091525f815290565b612528565b61196d611cda565b611241816126f1565b5f30611980610df9565b6001600160a01b0316146119a757604051637485328f60e11b815260040160405180910390fd5b5063f23a6e6160e01b95945050505050565b5f610eca5f835b600a545f90611779908490849061ffff16612732565b5f610eca6119e383611905565b6119ec84611210565b5f85815260106020526040902054610100900461ffff16612732565b5f5f611a3c611a1f600e546001600160a01b031690565b8630611a2e60045f898b614b8d565b611a3791614bb4565b6127d6565b9150915081611afa5763ffffffff811615611ad757600e805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee90611a9790889088908890600401614bec565b5f604051808303815f87803b158015611aae575f5ffd5b505af1158015611ac0573d5f5f3e3d5ffd5b5050600e805460ff60a01b1916905550611afa9050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610e4b565b5050505050565b5f6001600160a01b038216301480611b265750600c546001600160a01b038381169116145b80610eca575050600e546001600160a01b0391821691161490565b806003811115611b5357611b53614375565b611b5e906001614c2b565b6001600160a01b0384165f818152600f602090815260408083206001600160e01b03198816808552925291829020805460ff191660ff9590951694909417909355517fca2e78c3311bb8d5f86d4a05a323717be597180005cb80ef997799b4611f305690611bcd908590614997565b60405180910390a3505050565b5f816007811115611bed57611bed614375565b600160ff919091161b92915050565b5f5f611c0784611256565b90505f83611c1483611bda565b1603611779578381846040516331b75e4d60e01b8152600401610e4b93929190614c44565b5f6115f58686868686612868565b5f611c5283836129f9565b905080610e5f57610e5f6041612a5e565b5f611c6d86611905565b90505f611c7c86868686612a6f565b9050816003811115611c9057611c90614375565b816003811115611ca257611ca2614375565b14611cc4578181604051635b8c8b7d60e01b8152600401610e4b929190614c66565b611cd18787878787612bfb565b50505050505050565b33611ce3610df9565b6001600160a01b031614611d0c576040516347096e4760e01b8152336004820152602401610e4b565b30611d15610df9565b6001600160a01b031614611d51575f8036604051611d34929190614c81565b604051809103902090505b80611d4a6005612c08565b03611d3f57505b565b611d898165ffffffffffff167f00000000000000000000000000000000000000000000000000000000000000006203f480612c27565b61124181612c63565b5f5f611d9d83612d25565b90506005816007811115611db357611db3614375565b14611dbe5792915050565b5f838152600d60205260409081902054600c549151632c258a9f60e11b81526004810182905290916001600160a01b03169063584b153e90602401602060405180830381865afa158015611e14573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e389190614c90565b15611e47575060059392505050565b600c54604051632ab0f52960e01b8152600481018390526001600160a01b0390911690632ab0f52990602401602060405180830381865afa158015611e8e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611eb29190614c90565b15611ec1575060079392505050565b5060029392505050565b5050919050565b5f80611edd84611256565b6007811115611eee57611eee614375565b14611efa57505f610eca565b5f838152600460205260409020546001600160a01b0390811690831681148061141857507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663ccb43320611f5686611905565b83611f62600142614a9e565b6040518463ffffffff1660e01b8152600401611f8093929190614caf565b602060405180830381865afa158015611f9b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611fbf9190614c90565b15949350505050565b5f61176185858585612e4c565b5f61176185858585611ff160408051602081019091525f815290565b6120c3565b5f61133c856120bd7f3e83946653575f9a39005e1545185629e92736b7528ab20ca3816f315424a8118a8a8a6120488c6001600160a01b03165f90815260026020526040902080546001810190915590565b8b516020808e01919091208c518d8301206040516120a298979695949301968752602087019590955260ff9390931660408601526001600160a01b03919091166060850152608084015260a083015260c082015260e00190565b60405160208183030381529060405280519060200120612ee3565b84612f0f565b5f6120d286610fcc6001611bda565b505f6120dd87611905565b90505f6120e988611210565b604051631e45319f60e21b81529091506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690637914c67c9061213c9085908b908690600401614ce4565b602060405180830381865afa158015612157573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061217b9190614d0c565b9250825f036121a35786828260405163154d4d2960e21b8152600401610e4b93929190614d23565b6121b08888888688612f7f565b50866001600160a01b03167fb8e138887d0aa13bab447e82de9d5c1777041ecd21ca36ba824ff1e6c07ddda4898886896040516121f09493929190614d40565b60405180910390a26122018861307b565b505095945050505050565b61224c8165ffffffffffff166122437f00000000000000000000000000000000000000000000000000000000000000006001613084565b62093a80612c27565b61124181613093565b600e80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b80515f9060348110156122c0576001915050610eca565b60131981840101516001600160b01b03198116692370726f706f7365723d60b01b146122f157600192505050610eca565b5f5f61230186602a8603866130f9565b9150915081158061133c5750866001600160a01b0316816001600160a01b031614979650505050505050565b5f5f6123428787878780519060200120612a6f565b905061234e83826131a6565b61235b8787878787613300565b9150604051806040016040528082600381111561237a5761237a614375565b8152600a5461ffff166020918201525f84815260109091526040902081518154829060ff191660018360038111156123b4576123b4614375565b0217905550602091820151815461ffff9091166101000262ffff00199091161790556001600160a01b0384165f90815260119091526040902082905580600381111561240257612402614375565b600a5460405161ffff909116815283907fc4e33b4a272a7df242832dd28c7f8f5499fc1fd14e5381614d298004d9ad92429060200160405180910390a35095945050505050565b6060610e0c7f0000000000000000000000000000000000000000000000000000000000000000613512565b6060610e0c7f0000000000000000000000000000000000000000000000000000000000000000613512565b5f611761836120bd7ff2aad550cf55f045cb27e9c559f9889fdfb6e6cdaa032301d6ea397784ae51d78888886124f18a6001600160a01b03165f90815260026020526040902080546001810190915590565b60408051602081019690965285019390935260ff90911660608401526001600160a01b0316608083015260a082015260c0016120a2565b5f5f82515f1461254b57828060200190518101906125469190614d67565b61254d565b5f5b604051631e45319f60e21b81529091506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690637914c67c906125a090849089908990600401614ce4565b602060405180830381865afa1580156125bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117619190614d0c565b5f610e0c60075490565b5f610eca8261354f565b5f5f5f612600858561138e565b91509150816114185760405163de3bb35d60e01b81526001600160a01b03861660048201526001600160e01b031985166024820152604401610e4b565b61267b8163ffffffff166126727f00000000000000000000000000000000000000000000000000000000000000006001613084565b62127500612c27565b61124181613577565b6126978161ffff16610190610fa0612c27565b600a546040805161ffff928316815291831660208301527fefd756ffab26c83a9c410308c3bce2daf19f87e2dfd240775beafe2d2be6bc0b910160405180910390a1600a805461ffff191661ffff92909216919091179055565b60075460408051918252602082018390527fccb45da8d5717e6c4544694297c4ba5cf151d455c9bb0ed4fc7a38411bc05461910160405180910390a1600755565b5f611776827f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663cd4ab7b287876040518363ffffffff1660e01b8152600401612785929190614d82565b602060405180830381865afa1580156127a0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127c49190614d0c565b6127ce9190614d9d565b612710613613565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa1561285e575f516020805191945081901c150291505b5094509492505050565b5f5f600c5f9054906101000a90046001600160a01b03166001600160a01b031663f27a0c926040518163ffffffff1660e01b8152600401602060405180830381865afa1580156128ba573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128de9190614d0c565b90505f3060601b6bffffffffffffffffffffffff19168418600c5460405163b1c5f42760e01b81529192506001600160a01b03169063b1c5f4279061292f908a908a908a905f908890600401614db4565b602060405180830381865afa15801561294a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061296e9190614d0c565b5f898152600d602052604080822092909255600c5491516308f2a0bb60e41b81526001600160a01b0390921691638f2a0bb0916129b8918b918b918b919088908a90600401614e01565b5f604051808303815f87803b1580156129cf575f5ffd5b505af11580156129e1573d5f5f3e3d5ffd5b505050506114d182426129f49190614a72565b613647565b81545f906001600160801b03600160801b820481169181166001830190911603612a26575f915050610eca565b6001600160801b038181165f908152600186810160205260409091209490945584549184018116600160801b02911617909255919050565b634e487b715f52806020526024601cfd5b5f84515f1480612a8157508351855114155b80612a8e57508251855114155b15612ac357845183518551604051630447b05d60e41b8152600481019390935260248301919091526044820152606401610e4b565b612b00855f81518110612ad857612ad8614a4a565b6020026020010151845f81518110612af257612af2614a4a565b60200260200101518461367d565b90505f5b8551811015612bf257848181518110612b1f57612b1f614a4a565b60200260200101515f14612b6357848181518110612b3f57612b3f614a4a565b602002602001015160405163df0089fd60e01b8152600401610e4b91815260200190565b5f612ba1878381518110612b7957612b79614a4a565b6020026020010151868481518110612b9357612b93614a4a565b60200260200101518661367d565b9050826003811115612bb557612bb5614375565b816003811115612bc757612bc7614375565b14612be9578281604051635b8c8b7d60e01b8152600401610e4b929190614c66565b50600101612b04565b50949350505050565b611afa858585858561374c565b5f5f5f612c14846137dc565b9150915081611779576117796031612a5e565b81831080612c3457508083115b15610e5f57604051636c6aec7b60e11b8152600481018490526024810183905260448101829052606401610e4b565b600854600160301b900463ffffffff1665ffffffffffff8216811015612cad57604051633211876d60e11b815265ffffffffffff8316600482015260248101829052604401610e4b565b6008546040805165ffffffffffff600160501b9093048316815291841660208301527f7ca4ac117ed3cdce75c1161d8207c440389b1a15d69d096831664657c07dafc2910160405180910390a1506008805465ffffffffffff909216600160501b0265ffffffffffff60501b19909216919091179055565b5f818152600460205260408120805460ff600160f01b8204811691600160f81b9004168115612d5957506007949350505050565b8015612d6a57506002949350505050565b5f612d7486611210565b9050805f03612d9957604051636ad0607560e01b815260048101879052602401610e4b565b65ffffffffffff4216808210612db557505f9695505050505050565b5f612dbf886117fa565b9050818110612dd657506001979650505050505050565b612ddf88613850565b1580612dfe57505f888152600b60205260409020805460019091015411155b15612e1157506003979650505050505050565b5f8881526004602052604090206001015465ffffffffffff165f03612e3e57506004979650505050505050565b506005979650505050505050565b5f5f612e5a86868686613885565b5f818152600d60205260409020549091508015612ed957600c5460405163c4d252f560e01b8152600481018390526001600160a01b039091169063c4d252f5906024015f604051808303815f87803b158015612eb4575f5ffd5b505af1158015612ec6573d5f5f3e3d5ffd5b5050505f838152600d6020526040812055505b5095945050505050565b5f610eca612eef613945565b8360405161190160f01b8152600281019290925260228201526042902090565b5f836001600160a01b03163b5f03612f6d575f5f612f2d8585613a6e565b5090925090505f816003811115612f4657612f46614375565b148015612f645750856001600160a01b0316826001600160a01b0316145b92505050611779565b612f78848484613ab7565b9050611779565b5f858152600b602090815260408083206001600160a01b03881684526003810190925282205460ff1615612fd1576040516371c6af4960e01b81526001600160a01b0387166004820152602401610e4b565b6001600160a01b0386165f9081526003820160205260409020805460ff1916600117905560ff851661301a5783815f015f82825461300f9190614a72565b909155506130709050565b5f1960ff8616016130385783816001015f82825461300f9190614a72565b60011960ff8616016130575783816002015f82825461300f9190614a72565b6040516303599be160e11b815260040160405180910390fd5b509195945050505050565b61124181613b1c565b5f828218828411028218611779565b6008546040805165ffffffffffff928316815291831660208301527fc565b045403dc03c2eea82b81a0465edad9e2e7fc4d97e11421c209da93d7a93910160405180910390a16008805465ffffffffffff191665ffffffffffff92909216919091179055565b5f5f845183118061310957508284115b1561311857505f90508061319e565b5f613124856001614a72565b8411801561314c575061060f60f31b6131408787016020015190565b6001600160f01b031916145b90505f61315c8215156002614d9d565b613167906028614a72565b9050806131748787614e58565b03613195575f5f613186898989613b40565b909650945061319e9350505050565b5f5f9350935050505b935093915050565b5f6131b2600142614a9e565b65ffffffffffff1690507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663ccb433208385846040518463ffffffff1660e01b815260040161320c93929190614ce4565b602060405180830381865afa158015613227573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061324b9190614c90565b61326e5782828260405163154d4d2960e21b8152600401610e4b93929190614d23565b6001600160a01b0383165f90815260116020526040812054908190036132945750505050565b5f61329e82611256565b90505f8160078111156132b3576132b3614375565b14806132d0575060018160078111156132ce576132ce614375565b145b15611afa576040516308f2c9d560e31b81526001600160a01b038616600482015260248101839052604401610e4b565b5f6133148686868680519060200120611799565b90508451865114158061332957508351865114155b8061333357508551155b1561336857855184518651604051630447b05d60e41b8152600481019390935260248301919091526044820152606401610e4b565b5f81815260046020526040902054600160a01b900465ffffffffffff16156133b1578061339482611256565b6040516331b75e4d60e01b8152610e4b9291905f90600401614c44565b5f6133ba611244565b6133cc9065ffffffffffff4216614a72565b90505f6133e660085463ffffffff600160301b9091041690565b5f84815260046020526040902080546001600160a01b0319166001600160a01b03871617815590915061341883613647565b815465ffffffffffff91909116600160a01b0265ffffffffffff60a01b1990911617815561344582613c01565b815463ffffffff91909116600160d01b0263ffffffff60d01b1990911617815588517f7d84a6263ae0d98d3329bd7b46bb4e8d6f98cd35a7adb45c274c8b7fd5ebd5e090859087908c908c906001600160401b038111156134a8576134a8614038565b6040519080825280602002602001820160405280156134db57816020015b60608152602001906001900390816134c65790505b508c896134e88a82614a72565b8e6040516134fe99989796959493929190614e6b565b60405180910390a150505095945050505050565b60605f61351e83613c31565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f610eca61355c83613c58565b5f8481526009602052604090205465ffffffffffff16613084565b8063ffffffff165f0361359f5760405163f1cfbf0560e01b81525f6004820152602401610e4b565b6008546040805163ffffffff600160301b9093048316815291831660208301527f7e3f7f0708a84de9203036abaa450dccc85ad5ff52f78c170f3edb55cf5e8828910160405180910390a16008805463ffffffff909216600160301b0269ffffffff00000000000019909216919091179055565b5f815f03613625576136256012612a5e565b81600184038161363757613637614f46565b046001018315155b029392505050565b5f65ffffffffffff821115613679576040516306dfcc6560e41b81526030600482015260248101839052604401610e4b565b5090565b5f6004835110156136b25760405163de3bb35d60e01b81526001600160a01b03851660048201525f6024820152604401610e4b565b5f6136bc84614f5a565b90506001600160a01b038516301415806136e757506001600160e01b031981166308dde8f160e31b14155b156136fe576136f685826125f3565b915050611779565b5f8061370b866004613c9a565b80602001905181019061371e9190614f94565b91509150848114612ed9576040516326ca2ccd60e11b81526004810186905260248101829052604401610e4b565b600c546001600160a01b031663e38335e5348686865f3060601b6bffffffffffffffffffffffff191688186040518763ffffffff1660e01b8152600401613797959493929190614db4565b5f604051808303818588803b1580156137ae575f5ffd5b505af11580156137c0573d5f5f3e3d5ffd5b5050505f9687525050600d602052505060408320929092555050565b80545f9081906001600160801b0380821691600160801b900416810361380757505f93849350915050565b6001600160801b038181165f908152600186810160205260408220805492905586546fffffffffffffffffffffffffffffffff1916938101909216929092179094559293915050565b5f818152600b602052604081206001810154600290910154613871846119d6565b61387b8284614a72565b1015949350505050565b5f5f61389386868686611799565b90506138e1816138a36007611bda565b6138ad6006611bda565b6138b76002611bda565b60016138c4600782614c2b565b6138cf906002615093565b6138d99190614e58565b181818611bfc565b505f818152600460205260409081902080546001600160f81b0316600160f81b179055517f789cf55be980739dad1d0699b93b58e806b51c9d96619bfa8fe0a28abaa7b30c906139349083815260200190565b60405180910390a195945050505050565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561399d57507f000000000000000000000000000000000000000000000000000000000000000046145b156139c757507f000000000000000000000000000000000000000000000000000000000000000090565b610e0c604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f5f5f8351604103613aa5576020840151604085015160608601515f1a613a9788828585613ca8565b955095509550505050613ab0565b505081515f91506002905b9250925092565b805160408051630b135d3f60e11b8082526004820186905260248201929092525f92906020820185604483015e5f82606483010152601f820160051c60051b915060205f60648401838a5afa9050825f5114601f3d1116811693505050509392505050565b5f818152600b60205260409020805460019091015411156112415761124181613d70565b5f808481613b4f866001614a72565b85118015613b77575061060f60f31b613b6b8388016020015190565b6001600160f01b031916145b90505f613b878215156002614d9d565b90505f80613b95838a614a72565b90505b87811015613bf0575f613bb6613bb18784016020015190565b613e3f565b9050600f8160ff161115613bd5575f5f9750975050505050505061319e565b613be0601084614d9d565b60ff909116019150600101613b98565b506001999098509650505050505050565b5f63ffffffff821115613679576040516306dfcc6560e41b81526020600482015260248101839052604401610e4b565b5f60ff8216601f811115610eca57604051632cd44ac360e21b815260040160405180910390fd5b5f81815260046020526040812054613c8c90600160d01b810463ffffffff1690600160a01b900465ffffffffffff166150a1565b65ffffffffffff1692915050565b606061177983838551613eb7565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613ce157505f91506003905082613d66565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613d32573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116613d5d57505f925060019150829050613d66565b92505f91508190505b9450945094915050565b5f8181526009602052604090205465ffffffffffff16158015613d975750613d9781613850565b15611241576008545f90600160501b900465ffffffffffff1642613dbb91906150a1565b9050613dc6826117fa565b8165ffffffffffff161115613e135760405165ffffffffffff8216815282907f541f725fb9f7c98a30cc9c0ff32fbb14358cd7159c847a3aa20a2bdc442ba5119060200160405180910390a25b5f91825260096020526040909120805465ffffffffffff191665ffffffffffff92909216919091179055565b5f60f882901c602f81118015613e585750603a8160ff16105b15613e6657602f1901610eca565b60608160ff16118015613e7c575060678160ff16105b15613e8a5760561901610eca565b60408160ff16118015613ea0575060478160ff16105b15613eae5760361901610eca565b5060ff92915050565b6060613ec4828551613f37565b9150613ed08383613f37565b92505f613edd8484614e58565b6001600160401b03811115613ef457613ef4614038565b6040519080825280601f01601f191660200182016040528015613f1e576020820181803683370190505b509050838303846020870101602083015e949350505050565b5f828218828410028218611779565b6001600160a01b0381168114611241575f5ffd5b80356001600160e01b031981168114613f71575f5ffd5b919050565b60048110611241575f5ffd5b5f5f5f60608486031215613f94575f5ffd5b8335613f9f81613f46565b9250613fad60208501613f5a565b91506040840135613fbd81613f76565b809150509250925092565b5f60208284031215613fd8575f5ffd5b61177982613f5a565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6117796020830184613fe1565b5f60208284031215614031575f5ffd5b5035919050565b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f191681016001600160401b038111828210171561407457614074614038565b604052919050565b5f5f6001600160401b0384111561409557614095614038565b50601f8301601f19166020016140aa8161404c565b9150508281528383830111156140be575f5ffd5b828260208301375f602084830101529392505050565b5f82601f8301126140e3575f5ffd5b6117798383356020850161407c565b5f5f5f5f60808587031215614105575f5ffd5b843561411081613f46565b9350602085013561412081613f46565b92506040850135915060608501356001600160401b03811115614141575f5ffd5b61414d878288016140d4565b91505092959194509250565b5f6001600160401b0382111561417157614171614038565b5060051b60200190565b5f82601f83011261418a575f5ffd5b813561419d61419882614159565b61404c565b8082825260208201915060208360051b8601019250858311156141be575f5ffd5b602085015b83811015612ed95780356141d681613f46565b8352602092830192016141c3565b5f82601f8301126141f3575f5ffd5b813561420161419882614159565b8082825260208201915060208360051b860101925085831115614222575f5ffd5b602085015b83811015612ed9578035835260209283019201614227565b5f82601f83011261424e575f5ffd5b813561425c61419882614159565b8082825260208201915060208360051b86010192508583111561427d575f5ffd5b602085015b83811015612ed95780356001600160401b0381111561429f575f5ffd5b6142ae886020838a01016140d4565b84525060209283019201614282565b5f5f5f5f608085870312156142d0575f5ffd5b84356001600160401b038111156142e5575f5ffd5b6142f18782880161417b565b94505060208501356001600160401b0381111561430c575f5ffd5b614318878288016141e4565b93505060408501356001600160401b03811115614333575f5ffd5b61433f8782880161423f565b949793965093946060013593505050565b5f60208284031215614360575f5ffd5b813565ffffffffffff81168114611779575f5ffd5b634e487b7160e01b5f52602160045260245ffd5b6008811061439957614399614375565b9052565b60208101610eca8284614389565b5f5f604083850312156143bc575f5ffd5b8235915060208301356143ce81613f46565b809150509250929050565b5f5f604083850312156143ea575f5ffd5b82356143f581613f76565b946020939093013593505050565b5f5f60408385031215614414575f5ffd5b823561441f81613f46565b915061442d60208401613f5a565b90509250929050565b6004811061439957614399614375565b8215158152604081016117796020830184614436565b803560ff81168114613f71575f5ffd5b5f5f6040838503121561447d575f5ffd5b8235915061442d6020840161445c565b5f5f83601f84011261449d575f5ffd5b5081356001600160401b038111156144b3575f5ffd5b6020830191508360208285010111156113f2575f5ffd5b5f5f5f5f5f5f5f60c0888a0312156144e0575f5ffd5b873596506144f06020890161445c565b9550604088013561450081613f46565b945060608801356001600160401b0381111561451a575f5ffd5b6145268a828b0161448d565b90955093505060808801356001600160401b03811115614544575f5ffd5b6145508a828b016140d4565b92505060a08801356001600160401b0381111561456b575f5ffd5b6145778a828b016140d4565b91505092959891949750929550565b5f5f5f5f5f6080868803121561459a575f5ffd5b853594506145aa6020870161445c565b935060408601356001600160401b038111156145c4575f5ffd5b6145d08882890161448d565b90945092505060608601356001600160401b038111156145ee575f5ffd5b6145fa888289016140d4565b9150509295509295909350565b5f60208284031215614617575f5ffd5b813561177981613f46565b5f5f5f5f60608587031215614635575f5ffd5b843593506146456020860161445c565b925060408501356001600160401b0381111561465f575f5ffd5b61466b8782880161448d565b95989497509550505050565b5f5f5f5f6080858703121561468a575f5ffd5b84356001600160401b0381111561469f575f5ffd5b6146ab8782880161417b565b94505060208501356001600160401b038111156146c6575f5ffd5b6146d2878288016141e4565b93505060408501356001600160401b038111156146ed575f5ffd5b6146f98782880161423f565b92505060608501356001600160401b03811115614714575f5ffd5b8501601f81018713614724575f5ffd5b61414d8782356020840161407c565b5f8151808452602084019350602083015f5b82811015614763578151865260209586019590910190600101614745565b5093949350505050565b60ff60f81b8816815260e060208201525f61478b60e0830189613fe1565b828103604084015261479d8189613fe1565b606084018890526001600160a01b038716608085015260a0840186905283810360c085015290506147ce8185614733565b9a9950505050505050505050565b5f5f5f5f608085870312156147ef575f5ffd5b843593506147ff6020860161445c565b9250604085013561480f81613f46565b915060608501356001600160401b03811115614141575f5ffd5b5f5f5f6060848603121561483b575f5ffd5b833561484681613f46565b92506020840135915060408401356001600160401b03811115614867575f5ffd5b614873868287016140d4565b9150509250925092565b5f5f5f5f5f60a08688031215614891575f5ffd5b853561489c81613f46565b945060208601356148ac81613f46565b935060408601356001600160401b038111156148c6575f5ffd5b6148d2888289016141e4565b93505060608601356001600160401b038111156148ed575f5ffd5b6148f9888289016141e4565b92505060808601356001600160401b038111156145ee575f5ffd5b5f5f5f5f60608587031215614927575f5ffd5b843561493281613f46565b93506020850135925060408501356001600160401b0381111561465f575f5ffd5b5f60208284031215614963575f5ffd5b813563ffffffff81168114611779575f5ffd5b5f60208284031215614986575f5ffd5b813561ffff81168114611779575f5ffd5b60208101610eca8284614436565b5f5f604083850312156149b6575f5ffd5b82356143f581613f46565b5f5f5f5f5f60a086880312156149d5575f5ffd5b85356149e081613f46565b945060208601356149f081613f46565b9350604086013592506060860135915060808601356001600160401b038111156145ee575f5ffd5b600181811c90821680614a2c57607f821691505b6020821081036112c357634e487b7160e01b5f52602260045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b80820180821115610eca57610eca614a5e565b60ff8281168282160390811115610eca57610eca614a5e565b65ffffffffffff8281168282160390811115610eca57610eca614a5e565b5f8151808452602084019350602083015f5b828110156147635781516001600160a01b0316865260209586019590910190600101614ace565b5f82825180855260208501945060208160051b830101602085015f5b8381101561109457601f19858403018852614b2d838351613fe1565b6020988901989093509190910190600101614b11565b608081525f614b556080830187614abc565b8281036020840152614b678187614733565b90508281036040840152614b7b8186614af5565b91505082606083015295945050505050565b5f5f85851115614b9b575f5ffd5b83861115614ba7575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015614be5576001600160e01b0319600485900360031b81901b82161691505b5092915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b60ff8181168382160190811115610eca57610eca614a5e565b83815260608101614c586020830185614389565b826040830152949350505050565b60408101614c748285614436565b6117796020830184614436565b818382375f9101908152919050565b5f60208284031215614ca0575f5ffd5b81518015158114611779575f5ffd5b60608101614cbd8286614436565b6001600160a01b0393909316602082015265ffffffffffff91909116604090910152919050565b60608101614cf28286614436565b6001600160a01b0393909316602082015260400152919050565b5f60208284031215614d1c575f5ffd5b5051919050565b6001600160a01b038416815260608101614c586020830185614436565b84815260ff84166020820152826040820152608060608201525f6115f56080830184613fe1565b5f60208284031215614d77575f5ffd5b815161177981613f76565b60408101614d908285614436565b8260208301529392505050565b8082028115828204841417610eca57610eca614a5e565b60a081525f614dc660a0830188614abc565b8281036020840152614dd88188614733565b90508281036040840152614dec8187614af5565b60608401959095525050608001529392505050565b60c081525f614e1360c0830189614abc565b8281036020840152614e258189614733565b90508281036040840152614e398188614af5565b60608401969096525050608081019290925260a0909101529392505050565b81810381811115610eca57610eca614a5e565b8981526001600160a01b0389166020820152610120604082018190525f90614e959083018a614abc565b8281036060840152614ea7818a614733565b9050828103608084015280885180835260208301915060208160051b84010160208b015f5b83811015614efe57601f19868403018552614ee8838351613fe1565b6020958601959093509190910190600101614ecc565b505085810360a0870152614f12818b614af5565b93505050508560c08401528460e0840152828103610100840152614f368185613fe1565b9c9b505050505050505050505050565b634e487b7160e01b5f52601260045260245ffd5b805160208201516001600160e01b0319811691906004821015611ecb576001600160e01b031960049290920360031b82901b161692915050565b5f5f60408385031215614fa5575f5ffd5b8251614fb081613f76565b6020939093015192949293505050565b6001815b600184111561319e57808504811115614fdf57614fdf614a5e565b6001841615614fed57908102905b60019390931c928002614fc4565b5f8261500957506001610eca565b8161501557505f610eca565b816001811461502b576002811461503557615051565b6001915050610eca565b60ff84111561504657615046614a5e565b50506001821b610eca565b5060208310610133831016604e8410600b8410161715615074575081810a610eca565b6150805f198484614fc0565b805f190482111561363f5761363f614a5e565b5f61177960ff841683614ffb565b65ffffffffffff8181168382160190811115610eca57610eca614a5e56fea164736f6c6343000825000a60a060405234801561000f575f5ffd5b50604051611df5380380611df583398101604081905261002e9161030b565b80610038336101b1565b610041336101b1565b5f61004c813061020b565b506001600160a01b03811615610068576100665f8261020b565b505b5f5b83518110156100fc576100bc7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc18583815181106100a9576100a9610322565b602002602001015161020b60201b60201c565b506100f37ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f7838583815181106100a9576100a9610322565b5060010161006a565b505f5b82518110156101475761013e7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e638483815181106100a9576100a9610322565b506001016100ff565b506002849055604080515f8152602081018690527f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d5910160405180910390a15050505061019d6202a300826102b460201b60201c565b6080526101ab8160016102c2565b50610336565b6040805160018082528183019092526060916020808301908036833701905050905081815f815181106101e6576101e6610322565b60200260200101906001600160a01b031690816001600160a01b031681525050919050565b5f828152602081815260408083206001600160a01b038516845290915281205460ff166102ab575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556102633390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45060016102ae565b505f5b92915050565b808210918118919091021890565b808210806102d257506212750082115b15610307576040516318b0f13b60e11b8152600481018390526024810182905262127500604482015260640160405180910390fd5b5050565b5f6020828403121561031b575f5ffd5b5051919050565b634e487b7160e01b5f52603260045260245ffd5b608051611aa06103555f395f818161040401526108cf0152611aa05ff3fe6080604052600436106101d3575f3560e01c80637958004c116100fd578063b1c5f42711610092578063d547741f11610062578063d547741f146105c1578063e38335e5146105e0578063f23a6e61146105f3578063f27a0c921461060d575f5ffd5b8063b1c5f4271461053e578063bc197c811461055d578063c4d252f514610577578063d45c443514610596575f5ffd5b806391d14854116100cd57806391d14854146104c35780639f81aed7146104e2578063a217fddf146104f8578063b08e51c01461050b575f5ffd5b80637958004c146104265780638065657f146104525780638f2a0bb0146104715780638f61f4f514610490575f5ffd5b80632ab0f529116101735780634125ff90116101435780634125ff901461039f578063584b153e146103b557806364d62353146103d45780636a2fea5d146103f3575f5ffd5b80632ab0f529146103235780632f2ff15d1461034257806331d507501461036157806336568abe14610380575f5ffd5b8063134008d3116101ae578063134008d31461028b57806313bc9f201461029e578063150b7a02146102bd578063248a9ca3146102f5575f5ffd5b806301d5062a146101f557806301ffc9a71461021657806307bd02651461024a575f5ffd5b366101f15760405163272e59c760e01b815260040160405180910390fd5b5f5ffd5b348015610200575f5ffd5b5061021461020f366004611292565b610621565b005b348015610221575f5ffd5b50610235610230366004611300565b6106f5565b60405190151581526020015b60405180910390f35b348015610255575f5ffd5b5061027d7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e6381565b604051908152602001610241565b610214610299366004611327565b610705565b3480156102a9575f5ffd5b506102356102b836600461138d565b6107b7565b3480156102c8575f5ffd5b506102dc6102d7366004611453565b6107dc565b6040516001600160e01b03199091168152602001610241565b348015610300575f5ffd5b5061027d61030f36600461138d565b5f9081526020819052604090206001015490565b34801561032e575f5ffd5b5061023561033d36600461138d565b6107f6565b34801561034d575f5ffd5b5061021461035c3660046114b6565b6107fe565b34801561036c575f5ffd5b5061023561037b36600461138d565b610828565b34801561038b575f5ffd5b5061021461039a3660046114b6565b61084c565b3480156103aa575f5ffd5b5061027d6212750081565b3480156103c0575f5ffd5b506102356103cf36600461138d565b610884565b3480156103df575f5ffd5b506102146103ee36600461138d565b6108c9565b3480156103fe575f5ffd5b5061027d7f000000000000000000000000000000000000000000000000000000000000000081565b348015610431575f5ffd5b5061044561044036600461138d565b6108ff565b60405161024191906114f4565b34801561045d575f5ffd5b5061027d61046c366004611327565b610947565b34801561047c575f5ffd5b5061021461048b36600461155a565b610985565b34801561049b575f5ffd5b5061027d7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc181565b3480156104ce575f5ffd5b506102356104dd3660046114b6565b610b16565b3480156104ed575f5ffd5b5061027d6202a30081565b348015610503575f5ffd5b5061027d5f81565b348015610516575f5ffd5b5061027d7ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f78381565b348015610549575f5ffd5b5061027d61055836600461160c565b610b3e565b348015610568575f5ffd5b506102dc6102d7366004611735565b348015610582575f5ffd5b5061021461059136600461138d565b610b82565b3480156105a1575f5ffd5b5061027d6105b036600461138d565b5f9081526001602052604090205490565b3480156105cc575f5ffd5b506102146105db3660046114b6565b610c2c565b6102146105ee36600461160c565b610c50565b3480156105fe575f5ffd5b506102dc6102d73660046117e1565b348015610618575f5ffd5b5060025461027d565b7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc161064b81610dd1565b5f61065a898989898989610947565b90506106668184610ddb565b5f817f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8b8b8b8b8b8a6040516106a19695949392919061185c565b60405180910390a383156106ea57807f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d0387856040516106e191815260200190565b60405180910390a25b505050505050505050565b5f6106ff82610e6c565b92915050565b7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e63610730815f610b16565b61073e5761073e8133610e90565b5f61074d888888888888610947565b90506107598185610ecd565b61076588888888610f1b565b5f817fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b588a8a8a8a60405161079c9493929190611898565b60405180910390a36107ad81610f52565b5050505050505050565b5f60025b6107c4836108ff565b60038111156107d5576107d56114e0565b1492915050565b5f60405163272e59c760e01b815260040160405180910390fd5b5f60036107bb565b5f8281526020819052604090206001015461081881610dd1565b6108228383610f7d565b50505050565b5f80610833836108ff565b6003811115610844576108446114e0565b141592915050565b6001600160a01b03811633146108755760405163334bd91960e11b815260040160405180910390fd5b61087f828261100c565b505050565b5f5f61088f836108ff565b905060018160038111156108a5576108a56114e0565b14806108c2575060028160038111156108c0576108c06114e0565b145b9392505050565b6108f3817f0000000000000000000000000000000000000000000000000000000000000000611075565b6108fc816110b6565b50565b5f81815260016020526040812054805f0361091c57505f92915050565b6001810361092d5750600392915050565b4281111561093e5750600192915050565b50600292915050565b5f8686868686866040516020016109639695949392919061185c565b6040516020818303038152906040528051906020012090509695505050505050565b7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc16109af81610dd1565b88871415806109be5750888514155b156109f5576040516001624fcdef60e01b03198152600481018a905260248101869052604481018890526064015b60405180910390fd5b5f610a068b8b8b8b8b8b8b8b610b3e565b9050610a128184610ddb565b5f5b8a811015610ac75780827f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8e8e85818110610a5157610a516118bf565b9050602002016020810190610a6691906118d3565b8d8d86818110610a7857610a786118bf565b905060200201358c8c87818110610a9157610a916118bf565b9050602002810190610aa391906118ec565b8c8b604051610ab79695949392919061185c565b60405180910390a3600101610a14565b508315610b0957807f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d038785604051610b0091815260200190565b60405180910390a25b5050505050505050505050565b5f918252602082815260408084206001600160a01b0393909316845291905290205460ff1690565b5f8888888888888888604051602001610b5e9897969594939291906119c6565b60405160208183030381529060405280519060200120905098975050505050505050565b7ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f783610bac81610dd1565b610bb582610884565b610bf15781610bc46002611124565b610bce6001611124565b604051635ead8eb560e01b815260048101939093521760248201526044016109ec565b5f828152600160205260408082208290555183917fbaa1eb22f2a492ba1a5fea61b8df4d27c6c8b5f3971e63bb58fa14ff72eedb7091a25050565b5f82815260208190526040902060010154610c4681610dd1565b610822838361100c565b7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e63610c7b815f610b16565b610c8957610c898133610e90565b8786141580610c985750878414155b15610cca576040516001624fcdef60e01b031981526004810189905260248101859052604481018790526064016109ec565b5f610cdb8a8a8a8a8a8a8a8a610b3e565b9050610ce78185610ecd565b5f5b89811015610dbb575f8b8b83818110610d0457610d046118bf565b9050602002016020810190610d1991906118d3565b90505f8a8a84818110610d2e57610d2e6118bf565b905060200201359050365f8a8a86818110610d4b57610d4b6118bf565b9050602002810190610d5d91906118ec565b91509150610d6d84848484610f1b565b84867fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b5886868686604051610da49493929190611898565b60405180910390a350505050806001019050610ce9565b50610dc581610f52565b50505050505050505050565b6108fc8133610e90565b610de482610828565b15610e155781610df35f611124565b604051635ead8eb560e01b8152600481019290925260248201526044016109ec565b5f610e1f60025490565b905080821015610e4c57604051635433660960e01b815260048101839052602481018290526044016109ec565b610e568242611a65565b5f93845260016020526040909320929092555050565b5f6001600160e01b03198216630271189760e51b14806106ff57506106ff82611146565b610e9a8282610b16565b610ec95760405163e2517d3f60e01b81526001600160a01b0382166004820152602481018390526044016109ec565b5050565b610ed6826107b7565b610ee55781610df36002611124565b8015801590610efa5750610ef8816107f6565b155b15610ec95760405163121534c360e31b8152600481018290526024016109ec565b82151580610f2857503415155b15610f465760405163272e59c760e01b815260040160405180910390fd5b6108228484848461117a565b610f5b816107b7565b610f6a5780610df36002611124565b5f90815260016020819052604090912055565b5f610f888383610b16565b611005575f838152602081815260408083206001600160a01b03861684529091529020805460ff19166001179055610fbd3390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45060016106ff565b505f6106ff565b5f6110178383610b16565b15611005575f838152602081815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a45060016106ff565b8082108061108557506212750082115b15610ec9576040516318b0f13b60e11b815260048101839052602481018290526212750060448201526064016109ec565b333081146110e25760405163e2850c5960e01b81526001600160a01b03821660048201526024016109ec565b60025460408051918252602082018490527f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d5910160405180910390a150600255565b5f816003811115611137576111376114e0565b600160ff919091161b92915050565b5f6001600160e01b03198216637965db0b60e01b14806106ff57506301ffc9a760e01b6001600160e01b03198316146106ff565b5f5f856001600160a01b0316858585604051611197929190611a84565b5f6040518083038185875af1925050503d805f81146111d1576040519150601f19603f3d011682016040523d82523d5f602084013e6111d6565b606091505b50915091506111e582826111ee565b50505050505050565b606082156111fd5750806106ff565b8151156112125761120d8261122b565b6106ff565b60405163d6bda27560e01b815260040160405180910390fd5b805160208201fd5b80356001600160a01b0381168114611249575f5ffd5b919050565b5f5f83601f84011261125e575f5ffd5b5081356001600160401b03811115611274575f5ffd5b60208301915083602082850101111561128b575f5ffd5b9250929050565b5f5f5f5f5f5f5f60c0888a0312156112a8575f5ffd5b6112b188611233565b96506020880135955060408801356001600160401b038111156112d2575f5ffd5b6112de8a828b0161124e565b989b979a50986060810135976080820135975060a09091013595509350505050565b5f60208284031215611310575f5ffd5b81356001600160e01b0319811681146108c2575f5ffd5b5f5f5f5f5f5f60a0878903121561133c575f5ffd5b61134587611233565b95506020870135945060408701356001600160401b03811115611366575f5ffd5b61137289828a0161124e565b979a9699509760608101359660809091013595509350505050565b5f6020828403121561139d575f5ffd5b5035919050565b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f191681016001600160401b03811182821017156113e0576113e06113a4565b604052919050565b5f82601f8301126113f7575f5ffd5b81356001600160401b03811115611410576114106113a4565b611423601f8201601f19166020016113b8565b818152846020838601011115611437575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f5f60808587031215611466575f5ffd5b61146f85611233565b935061147d60208601611233565b92506040850135915060608501356001600160401b0381111561149e575f5ffd5b6114aa878288016113e8565b91505092959194509250565b5f5f604083850312156114c7575f5ffd5b823591506114d760208401611233565b90509250929050565b634e487b7160e01b5f52602160045260245ffd5b602081016004831061151457634e487b7160e01b5f52602160045260245ffd5b91905290565b5f5f83601f84011261152a575f5ffd5b5081356001600160401b03811115611540575f5ffd5b6020830191508360208260051b850101111561128b575f5ffd5b5f5f5f5f5f5f5f5f5f60c08a8c031215611572575f5ffd5b89356001600160401b03811115611587575f5ffd5b6115938c828d0161151a565b909a5098505060208a01356001600160401b038111156115b1575f5ffd5b6115bd8c828d0161151a565b90985096505060408a01356001600160401b038111156115db575f5ffd5b6115e78c828d0161151a565b9a9d999c50979a969997986060880135976080810135975060a0013595509350505050565b5f5f5f5f5f5f5f5f60a0898b031215611623575f5ffd5b88356001600160401b03811115611638575f5ffd5b6116448b828c0161151a565b90995097505060208901356001600160401b03811115611662575f5ffd5b61166e8b828c0161151a565b90975095505060408901356001600160401b0381111561168c575f5ffd5b6116988b828c0161151a565b999c989b509699959896976060870135966080013595509350505050565b5f82601f8301126116c5575f5ffd5b81356001600160401b038111156116de576116de6113a4565b8060051b6116ee602082016113b8565b91825260208185018101929081019086841115611709575f5ffd5b6020860192505b8383101561172b578235825260209283019290910190611710565b9695505050505050565b5f5f5f5f5f60a08688031215611749575f5ffd5b61175286611233565b945061176060208701611233565b935060408601356001600160401b0381111561177a575f5ffd5b611786888289016116b6565b93505060608601356001600160401b038111156117a1575f5ffd5b6117ad888289016116b6565b92505060808601356001600160401b038111156117c8575f5ffd5b6117d4888289016113e8565b9150509295509295909350565b5f5f5f5f5f60a086880312156117f5575f5ffd5b6117fe86611233565b945061180c60208701611233565b9350604086013592506060860135915060808601356001600160401b038111156117c8575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b60018060a01b038716815285602082015260a060408201525f61188360a083018688611834565b60608301949094525060800152949350505050565b60018060a01b0385168152836020820152606060408201525f61172b606083018486611834565b634e487b7160e01b5f52603260045260245ffd5b5f602082840312156118e3575f5ffd5b6108c282611233565b5f5f8335601e19843603018112611901575f5ffd5b8301803591506001600160401b0382111561191a575f5ffd5b60200191503681900382131561128b575f5ffd5b5f8383855260208501945060208460051b820101835f601e19863603015b878210156119b957848403601f19018952823581811261196a575f5ffd5b87016020810190356001600160401b03811115611985575f5ffd5b803603821315611993575f5ffd5b61199e868284611834565b9550505060208301925060208901985060018201915061194c565b5091979650505050505050565b60a080825281018890525f8960c08301825b8b811015611a06576001600160a01b036119f184611233565b168252602092830192909101906001016119d8565b5083810360208501528881526001600160fb1b03891115611a25575f5ffd5b8860051b9150818a60208301370182810360209081016040850152611a4d908201878961192e565b60608401959095525050608001529695505050505050565b808201808211156106ff57634e487b7160e01b5f52601160045260245ffd5b818382375f910190815291905056fea164736f6c6343000825000a';

export const ct02GovernorDeployedBytecode =
  '0x608060405260043610610403575f3560e01c80638fb3603711610215578063c59057e41161011e578063e540d01d116100a8578063ece40cc111610078578063ece40cc114610d5e578063f23a6e6114610d7d578063f8ce560a14610d9c578063f914825a14610dbb578063fb999fcb14610dda575f5ffd5b8063e540d01d14610cd5578063e60211dc14610cf4578063e6baada314610d13578063eb9019d414610d3f575f5ffd5b8063d33219b4116100ee578063d33219b414610c0d578063dd4e2ba514610c2a578063deaaa7cc14610c6f578063e168c3ec14610ca2578063e48083fe14610949575f5ffd5b8063c59057e414610b8d578063c8d948b014610bac578063c94b769314610bcb578063cd2ddd0c14610be0575f5ffd5b8063b11262631161019f578063bc197c811161016f578063bc197c8114610b24578063bf7e214f14610b43578063c01f9e3714610b60578063c1a287e214610a1e578063c28bc2fa14610b7f575f5ffd5b8063b112626314610ac7578063b4c7b262146105b3578063b58131b014610add578063bb9b57c614610af1575f5ffd5b8063a64e024a116101e5578063a64e024a14610a1e578063a890c91014610a34578063a8f8a66814610a53578063a9a9529414610a72578063ab58fb8e14610a91575f5ffd5b80638fb36037146109ba5780638ff262e3146109ce57806391ddadf4146109ed5780639a802a6d146109ff575f5ffd5b8063452115d6116103175780635f398a14116102a15780637b3c71d3116102715780637b3c71d31461090b5780637d5e81e21461092a5780637e8a215c146109495780637ecebe001461095f57806384b0196e14610993575f5ffd5b80635f398a14146108995780636198c3d0146108b857806379051887146108cd5780637a9e5e4b146108ec575f5ffd5b806354fd4d50116102e757806354fd4d50146107d257806355c7cf6c146107fb57806356781388146108285780635b8d0e0d146108475780635ea23a6814610866575f5ffd5b8063452115d61461070b57806346ef47881461072a5780634bf5d7e914610749578063544ffc9c1461077f575f5ffd5b8063215809ca1161039857806332b8113e1161036857806332b8113e1461062e578063330df7ff146106645780633932abb1146106835780633e4f49e61461069757806343859632146106c3575f5ffd5b8063215809ca146105b35780632656227d146105c95780632d63f693146105dc5780632fe3e261146105fb575f5ffd5b80630cf976a0116103d35780630cf976a0146104dd578063143489d014610510578063150b7a021461055c578063160cbed714610594575f5ffd5b8063017787401461043e57806301ffc9a71461045d57806302a251a31461049157806306fdde03146104bc575f5ffd5b3661043a5730610411610df9565b6001600160a01b03161461043857604051637485328f60e11b815260040160405180910390fd5b005b5f5ffd5b348015610449575f5ffd5b50610438610458366004613f82565b610e11565b348015610468575f5ffd5b5061047c610477366004613fc8565b610e64565b60405190151581526020015b60405180910390f35b34801561049c575f5ffd5b50600854600160301b900463ffffffff165b604051908152602001610488565b3480156104c7575f5ffd5b506104d0610ed0565b604051610488919061400f565b3480156104e8575f5ffd5b506104ae7f000000000000000000000000000000000000000000000000000000000000000081565b34801561051b575f5ffd5b5061054461052a366004614021565b5f908152600460205260409020546001600160a01b031690565b6040516001600160a01b039091168152602001610488565b348015610567575f5ffd5b5061057b6105763660046140f2565b610f60565b6040516001600160e01b03199091168152602001610488565b34801561059f575f5ffd5b506104ae6105ae3660046142bd565b610fa2565b3480156105be575f5ffd5b506104ae6203f48081565b6104ae6105d73660046142bd565b6110a0565b3480156105e7575f5ffd5b506104ae6105f6366004614021565b611210565b348015610606575f5ffd5b506104ae7f3e83946653575f9a39005e1545185629e92736b7528ab20ca3816f315424a81181565b348015610639575f5ffd5b50600854600160501b900465ffffffffffff165b60405165ffffffffffff9091168152602001610488565b34801561066f575f5ffd5b5061043861067e366004614350565b611230565b34801561068e575f5ffd5b506104ae611244565b3480156106a2575f5ffd5b506106b66106b1366004614021565b611256565b604051610488919061439d565b3480156106ce575f5ffd5b5061047c6106dd3660046143ab565b5f828152600b602090815260408083206001600160a01b038516845260030190915290205460ff1692915050565b348015610716575f5ffd5b506104ae6107253660046142bd565b6112e6565b348015610735575f5ffd5b506104386107443660046143d9565b611347565b348015610754575f5ffd5b5060408051808201909152600e81526d06d6f64653d74696d657374616d760941b60208201526104d0565b34801561078a575f5ffd5b506107b7610799366004614021565b5f908152600b60205260409020805460018201546002909201549092565b60408051938452602084019290925290820152606001610488565b3480156107dd575f5ffd5b506040805180820190915260018152603160f81b60208201526104d0565b348015610806575f5ffd5b5061081a610815366004614403565b61138e565b604051610488929190614446565b348015610833575f5ffd5b506104ae61084236600461446c565b6113f9565b348015610852575f5ffd5b506104ae6108613660046144ca565b611420565b348015610871575f5ffd5b506104ae7f000000000000000000000000000000000000000000000000000000000000000081565b3480156108a4575f5ffd5b506104ae6108b3366004614586565b6114dd565b3480156108c3575f5ffd5b506104ae61019081565b3480156108d8575f5ffd5b506104386108e7366004614350565b611525565b3480156108f7575f5ffd5b50610438610906366004614607565b611536565b348015610916575f5ffd5b506104ae610925366004614622565b6115af565b348015610935575f5ffd5b506104ae610944366004614677565b6115ff565b348015610954575f5ffd5b506104ae6201518081565b34801561096a575f5ffd5b506104ae610979366004614607565b6001600160a01b03165f9081526002602052604090205490565b34801561099e575f5ffd5b506109a76116ac565b604051610488979695949392919061476d565b3480156109c5575f5ffd5b5061057b6116ee565b3480156109d9575f5ffd5b506104ae6109e83660046147dc565b611712565b3480156109f8575f5ffd5b504261064d565b348015610a0a575f5ffd5b506104ae610a19366004614829565b61176a565b348015610a29575f5ffd5b506104ae6212750081565b348015610a3f575f5ffd5b50610438610a4e366004614607565b611780565b348015610a5e575f5ffd5b506104ae610a6d3660046142bd565b611799565b348015610a7d575f5ffd5b5061047c610a8c366004614021565b6117a6565b348015610a9c575f5ffd5b506104ae610aab366004614021565b5f9081526004602052604090206001015465ffffffffffff1690565b348015610ad2575f5ffd5b506104ae62093a8081565b348015610ae8575f5ffd5b506104ae6117ae565b348015610afc575f5ffd5b506104ae7f000000000000000000000000000000000000000000000000000000000000000081565b348015610b2f575f5ffd5b5061057b610b3e36600461487d565b6117b7565b348015610b4e575f5ffd5b50600e546001600160a01b0316610544565b348015610b6b575f5ffd5b506104ae610b7a366004614021565b6117fa565b610438610a4e366004614914565b348015610b98575f5ffd5b506104ae610ba73660046142bd565b611804565b348015610bb7575f5ffd5b50610438610bc6366004614403565b61183d565b348015610bd6575f5ffd5b506104ae610fa081565b348015610beb575f5ffd5b50600a54610bfa9061ffff1681565b60405161ffff9091168152602001610488565b348015610c18575f5ffd5b50600c546001600160a01b0316610544565b348015610c35575f5ffd5b506040805180820190915260208082527f737570706f72743d627261766f2671756f72756d3d666f722c6162737461696e908201526104d0565b348015610c7a575f5ffd5b506104ae7ff2aad550cf55f045cb27e9c559f9889fdfb6e6cdaa032301d6ea397784ae51d781565b348015610cad575f5ffd5b506105447f000000000000000000000000000000000000000000000000000000000000000081565b348015610ce0575f5ffd5b50610438610cef366004614953565b6118e3565b348015610cff575f5ffd5b50610438610d0e366004614976565b6118f4565b348015610d1e575f5ffd5b50610d32610d2d366004614021565b611905565b6040516104889190614997565b348015610d4a575f5ffd5b506104ae610d593660046149a5565b611946565b348015610d69575f5ffd5b50610438610d78366004614021565b611965565b348015610d88575f5ffd5b5061057b610d973660046149c1565b611976565b348015610da7575f5ffd5b506104ae610db6366004614021565b6119b9565b348015610dc6575f5ffd5b506104ae610dd53660046143d9565b6119c0565b348015610de5575f5ffd5b506104ae610df4366004614021565b6119d6565b5f610e0c600c546001600160a01b031690565b905090565b610e1d335b5f36611a08565b610e2683611b01565b15610e5457604051631508d9b160e11b81526001600160a01b03841660048201526024015b60405180910390fd5b610e5f838383611b41565b505050565b5f6001600160e01b031982166366defe7760e11b1480610e9457506001600160e01b031982166332a2ad4360e11b145b80610eaf57506001600160e01b03198216630271189760e51b145b80610eca57506301ffc9a760e01b6001600160e01b03198316145b92915050565b606060038054610edf90614a18565b80601f0160208091040260200160405190810160405280929190818152602001828054610f0b90614a18565b8015610f565780601f10610f2d57610100808354040283529160200191610f56565b820191905f5260205f20905b815481529060010190602001808311610f3957829003601f168201915b5050505050905090565b5f30610f6a610df9565b6001600160a01b031614610f9157604051637485328f60e11b815260040160405180910390fd5b50630a85bd0160e11b949350505050565b5f5f610fb086868686611799565b90505f610fbc826117a6565b9050610fd182610fcc6004611bda565b611bfc565b5080610ff35760405163d838bcb760e01b815260048101839052602401610e4b565b5f6110018389898989611c39565b905065ffffffffffff811615611078575f83815260046020908152604091829020600101805465ffffffffffff191665ffffffffffff85169081179091558251868152918201527f9a2e42fd6722813d69113e7d0079d3d940171428df7373df9c7f7617cfda2892910160405180910390a1611094565b60405163ab2d031160e01b815260048101849052602401610e4b565b50909695505050505050565b5f5f6110ae86868686611799565b90505f6110ba826117a6565b90506110d682610fcc836110cf576004611bda565b6005611bda565b505f828152600460205260409020805460ff60f01b1916600160f01b179055306110fe610df9565b6001600160a01b031614611187575f5b875181101561118557306001600160a01b031688828151811061113357611133614a4a565b60200260200101516001600160a01b03160361117d5761117d86828151811061115e5761115e614a4a565b6020026020010151805190602001206005611c4790919063ffffffff16565b60010161110e565b505b6111948288888888611c63565b3061119d610df9565b6001600160a01b0316141580156111c957506005546001600160801b03808216600160801b9092041614155b156111d3575f6005555b6040518281527f712ae1383f79ac853f8d882153778e0260ef8f03b504e2866e0593e04d2b291f9060200160405180910390a15095945050505050565b5f90815260046020526040902054600160a01b900465ffffffffffff1690565b611238611cda565b61124181611d53565b50565b5f610e0c60085465ffffffffffff1690565b5f61126082611d92565b90505f600482600781111561127757611277614375565b0361128c57611285836117fa565b90506112c9565b60058260078111156112a0576112a0614375565b036112c3575f8381526004602052604090206001015465ffffffffffff16611285565b50919050565b6112d66212750082614a72565b4211156112c35750600692915050565b5f5f6112f486868686611799565b9050336113018282611ed2565b61133057604051638fe5d8a960e01b8152600481018390526001600160a01b0382166024820152604401610e4b565b61133c87878787611fc8565b979650505050505050565b61134f611cda565b8082600381111561136257611362614375565b6040517fa22a153b3aaea5b4815053e6f9dd68769c041ac2588276b05574e15495ff1ea8905f90a35050565b6001600160a01b0382165f908152600f602090815260408083206001600160e01b031985168452909152812054819060ff1680156113f05760016113d28183614a85565b60ff1660038111156113e6576113e6614375565b92509250506113f2565b505b9250929050565b5f8033905061141884828560405180602001604052805f815250611fd5565b949350505050565b5f61146688888888888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152508a9250899150611ff69050565b61148e576040516394ab6c0760e01b81526001600160a01b0387166004820152602401610e4b565b6114d188878988888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152508a92506120c3915050565b98975050505050505050565b5f8033905061133c87828888888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152508a92506120c3915050565b61152d611cda565b6112418161220c565b600e5433906001600160a01b0316811461156d5760405162d1953b60e31b81526001600160a01b0382166004820152602401610e4b565b816001600160a01b03163b5f036115a2576040516361798f2f60e11b81526001600160a01b0383166004820152602401610e4b565b6115ab82612255565b5050565b5f803390506115f586828787878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611fd592505050565b9695505050505050565b5f3361160b81846122a9565b6116335760405163d9b3955760e01b81526001600160a01b0382166004820152602401610e4b565b5f61163c6117ae565b9050801561169f575f61166183611654600142614a9e565b65ffffffffffff16611946565b90508181101561169d57604051636121770b60e11b81526001600160a01b03841660048201526024810182905260448101839052606401610e4b565b505b61133c878787878661232d565b5f6060805f5f5f60606116bd612449565b6116c5612474565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b600e545f90600160a01b900460ff1661170657505f90565b50638fb3603760e01b90565b5f61171f8585858561249f565b611747576040516394ab6c0760e01b81526001600160a01b0384166004820152602401610e4b565b61176185848660405180602001604052805f815250611fd5565b95945050505050565b5f611776848484612528565b90505b9392505050565b60405163697c44a760e11b815260040160405180910390fd5b5f61176185858585611804565b5f6001610eca565b5f610e0c6125df565b5f306117c1610df9565b6001600160a01b0316146117e857604051637485328f60e11b815260040160405180910390fd5b5063bc197c8160e01b95945050505050565b5f610eca826125e9565b5f8484848460405160200161181c9493929190614b43565b60408051601f19818403018152919052805160209091012095945050505050565b61184633610e16565b61184f82611b01565b1561187857604051631508d9b160e11b81526001600160a01b0383166004820152602401610e4b565b61188282826125f3565b506001600160a01b0382165f818152600f602090815260408083206001600160e01b031986168085529252808320805460ff19169055519092917fac92c785756ea1aef1cd8053dc5b91bad784795a46984b28e12b7b53038df09591a35050565b6118eb611cda565b6112418161263d565b6118fc611cda565b61124181612684565b5f61190f82611210565b5f0361193157604051636ad0607560e01b815260048101839052602401610e4b565b505f9081526010602052604090205460ff1690565b5f611779838361196060408051602081019091525f815290565b612528565b61196d611cda565b611241816126f1565b5f30611980610df9565b6001600160a01b0316146119a757604051637485328f60e11b815260040160405180910390fd5b5063f23a6e6160e01b95945050505050565b5f610eca5f835b600a545f90611779908490849061ffff16612732565b5f610eca6119e383611905565b6119ec84611210565b5f85815260106020526040902054610100900461ffff16612732565b5f5f611a3c611a1f600e546001600160a01b031690565b8630611a2e60045f898b614b8d565b611a3791614bb4565b6127d6565b9150915081611afa5763ffffffff811615611ad757600e805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee90611a9790889088908890600401614bec565b5f604051808303815f87803b158015611aae575f5ffd5b505af1158015611ac0573d5f5f3e3d5ffd5b5050600e805460ff60a01b1916905550611afa9050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610e4b565b5050505050565b5f6001600160a01b038216301480611b265750600c546001600160a01b038381169116145b80610eca575050600e546001600160a01b0391821691161490565b806003811115611b5357611b53614375565b611b5e906001614c2b565b6001600160a01b0384165f818152600f602090815260408083206001600160e01b03198816808552925291829020805460ff191660ff9590951694909417909355517fca2e78c3311bb8d5f86d4a05a323717be597180005cb80ef997799b4611f305690611bcd908590614997565b60405180910390a3505050565b5f816007811115611bed57611bed614375565b600160ff919091161b92915050565b5f5f611c0784611256565b90505f83611c1483611bda565b1603611779578381846040516331b75e4d60e01b8152600401610e4b93929190614c44565b5f6115f58686868686612868565b5f611c5283836129f9565b905080610e5f57610e5f6041612a5e565b5f611c6d86611905565b90505f611c7c86868686612a6f565b9050816003811115611c9057611c90614375565b816003811115611ca257611ca2614375565b14611cc4578181604051635b8c8b7d60e01b8152600401610e4b929190614c66565b611cd18787878787612bfb565b50505050505050565b33611ce3610df9565b6001600160a01b031614611d0c576040516347096e4760e01b8152336004820152602401610e4b565b30611d15610df9565b6001600160a01b031614611d51575f8036604051611d34929190614c81565b604051809103902090505b80611d4a6005612c08565b03611d3f57505b565b611d898165ffffffffffff167f00000000000000000000000000000000000000000000000000000000000000006203f480612c27565b61124181612c63565b5f5f611d9d83612d25565b90506005816007811115611db357611db3614375565b14611dbe5792915050565b5f838152600d60205260409081902054600c549151632c258a9f60e11b81526004810182905290916001600160a01b03169063584b153e90602401602060405180830381865afa158015611e14573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e389190614c90565b15611e47575060059392505050565b600c54604051632ab0f52960e01b8152600481018390526001600160a01b0390911690632ab0f52990602401602060405180830381865afa158015611e8e573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611eb29190614c90565b15611ec1575060079392505050565b5060029392505050565b5050919050565b5f80611edd84611256565b6007811115611eee57611eee614375565b14611efa57505f610eca565b5f838152600460205260409020546001600160a01b0390811690831681148061141857507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663ccb43320611f5686611905565b83611f62600142614a9e565b6040518463ffffffff1660e01b8152600401611f8093929190614caf565b602060405180830381865afa158015611f9b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611fbf9190614c90565b15949350505050565b5f61176185858585612e4c565b5f61176185858585611ff160408051602081019091525f815290565b6120c3565b5f61133c856120bd7f3e83946653575f9a39005e1545185629e92736b7528ab20ca3816f315424a8118a8a8a6120488c6001600160a01b03165f90815260026020526040902080546001810190915590565b8b516020808e01919091208c518d8301206040516120a298979695949301968752602087019590955260ff9390931660408601526001600160a01b03919091166060850152608084015260a083015260c082015260e00190565b60405160208183030381529060405280519060200120612ee3565b84612f0f565b5f6120d286610fcc6001611bda565b505f6120dd87611905565b90505f6120e988611210565b604051631e45319f60e21b81529091506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690637914c67c9061213c9085908b908690600401614ce4565b602060405180830381865afa158015612157573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061217b9190614d0c565b9250825f036121a35786828260405163154d4d2960e21b8152600401610e4b93929190614d23565b6121b08888888688612f7f565b50866001600160a01b03167fb8e138887d0aa13bab447e82de9d5c1777041ecd21ca36ba824ff1e6c07ddda4898886896040516121f09493929190614d40565b60405180910390a26122018861307b565b505095945050505050565b61224c8165ffffffffffff166122437f00000000000000000000000000000000000000000000000000000000000000006001613084565b62093a80612c27565b61124181613093565b600e80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b80515f9060348110156122c0576001915050610eca565b60131981840101516001600160b01b03198116692370726f706f7365723d60b01b146122f157600192505050610eca565b5f5f61230186602a8603866130f9565b9150915081158061133c5750866001600160a01b0316816001600160a01b031614979650505050505050565b5f5f6123428787878780519060200120612a6f565b905061234e83826131a6565b61235b8787878787613300565b9150604051806040016040528082600381111561237a5761237a614375565b8152600a5461ffff166020918201525f84815260109091526040902081518154829060ff191660018360038111156123b4576123b4614375565b0217905550602091820151815461ffff9091166101000262ffff00199091161790556001600160a01b0384165f90815260119091526040902082905580600381111561240257612402614375565b600a5460405161ffff909116815283907fc4e33b4a272a7df242832dd28c7f8f5499fc1fd14e5381614d298004d9ad92429060200160405180910390a35095945050505050565b6060610e0c7f0000000000000000000000000000000000000000000000000000000000000000613512565b6060610e0c7f0000000000000000000000000000000000000000000000000000000000000000613512565b5f611761836120bd7ff2aad550cf55f045cb27e9c559f9889fdfb6e6cdaa032301d6ea397784ae51d78888886124f18a6001600160a01b03165f90815260026020526040902080546001810190915590565b60408051602081019690965285019390935260ff90911660608401526001600160a01b0316608083015260a082015260c0016120a2565b5f5f82515f1461254b57828060200190518101906125469190614d67565b61254d565b5f5b604051631e45319f60e21b81529091506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690637914c67c906125a090849089908990600401614ce4565b602060405180830381865afa1580156125bb573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117619190614d0c565b5f610e0c60075490565b5f610eca8261354f565b5f5f5f612600858561138e565b91509150816114185760405163de3bb35d60e01b81526001600160a01b03861660048201526001600160e01b031985166024820152604401610e4b565b61267b8163ffffffff166126727f00000000000000000000000000000000000000000000000000000000000000006001613084565b62127500612c27565b61124181613577565b6126978161ffff16610190610fa0612c27565b600a546040805161ffff928316815291831660208301527fefd756ffab26c83a9c410308c3bce2daf19f87e2dfd240775beafe2d2be6bc0b910160405180910390a1600a805461ffff191661ffff92909216919091179055565b60075460408051918252602082018390527fccb45da8d5717e6c4544694297c4ba5cf151d455c9bb0ed4fc7a38411bc05461910160405180910390a1600755565b5f611776827f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663cd4ab7b287876040518363ffffffff1660e01b8152600401612785929190614d82565b602060405180830381865afa1580156127a0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127c49190614d0c565b6127ce9190614d9d565b612710613613565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa1561285e575f516020805191945081901c150291505b5094509492505050565b5f5f600c5f9054906101000a90046001600160a01b03166001600160a01b031663f27a0c926040518163ffffffff1660e01b8152600401602060405180830381865afa1580156128ba573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128de9190614d0c565b90505f3060601b6bffffffffffffffffffffffff19168418600c5460405163b1c5f42760e01b81529192506001600160a01b03169063b1c5f4279061292f908a908a908a905f908890600401614db4565b602060405180830381865afa15801561294a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061296e9190614d0c565b5f898152600d602052604080822092909255600c5491516308f2a0bb60e41b81526001600160a01b0390921691638f2a0bb0916129b8918b918b918b919088908a90600401614e01565b5f604051808303815f87803b1580156129cf575f5ffd5b505af11580156129e1573d5f5f3e3d5ffd5b505050506114d182426129f49190614a72565b613647565b81545f906001600160801b03600160801b820481169181166001830190911603612a26575f915050610eca565b6001600160801b038181165f908152600186810160205260409091209490945584549184018116600160801b02911617909255919050565b634e487b715f52806020526024601cfd5b5f84515f1480612a8157508351855114155b80612a8e57508251855114155b15612ac357845183518551604051630447b05d60e41b8152600481019390935260248301919091526044820152606401610e4b565b612b00855f81518110612ad857612ad8614a4a565b6020026020010151845f81518110612af257612af2614a4a565b60200260200101518461367d565b90505f5b8551811015612bf257848181518110612b1f57612b1f614a4a565b60200260200101515f14612b6357848181518110612b3f57612b3f614a4a565b602002602001015160405163df0089fd60e01b8152600401610e4b91815260200190565b5f612ba1878381518110612b7957612b79614a4a565b6020026020010151868481518110612b9357612b93614a4a565b60200260200101518661367d565b9050826003811115612bb557612bb5614375565b816003811115612bc757612bc7614375565b14612be9578281604051635b8c8b7d60e01b8152600401610e4b929190614c66565b50600101612b04565b50949350505050565b611afa858585858561374c565b5f5f5f612c14846137dc565b9150915081611779576117796031612a5e565b81831080612c3457508083115b15610e5f57604051636c6aec7b60e11b8152600481018490526024810183905260448101829052606401610e4b565b600854600160301b900463ffffffff1665ffffffffffff8216811015612cad57604051633211876d60e11b815265ffffffffffff8316600482015260248101829052604401610e4b565b6008546040805165ffffffffffff600160501b9093048316815291841660208301527f7ca4ac117ed3cdce75c1161d8207c440389b1a15d69d096831664657c07dafc2910160405180910390a1506008805465ffffffffffff909216600160501b0265ffffffffffff60501b19909216919091179055565b5f818152600460205260408120805460ff600160f01b8204811691600160f81b9004168115612d5957506007949350505050565b8015612d6a57506002949350505050565b5f612d7486611210565b9050805f03612d9957604051636ad0607560e01b815260048101879052602401610e4b565b65ffffffffffff4216808210612db557505f9695505050505050565b5f612dbf886117fa565b9050818110612dd657506001979650505050505050565b612ddf88613850565b1580612dfe57505f888152600b60205260409020805460019091015411155b15612e1157506003979650505050505050565b5f8881526004602052604090206001015465ffffffffffff165f03612e3e57506004979650505050505050565b506005979650505050505050565b5f5f612e5a86868686613885565b5f818152600d60205260409020549091508015612ed957600c5460405163c4d252f560e01b8152600481018390526001600160a01b039091169063c4d252f5906024015f604051808303815f87803b158015612eb4575f5ffd5b505af1158015612ec6573d5f5f3e3d5ffd5b5050505f838152600d6020526040812055505b5095945050505050565b5f610eca612eef613945565b8360405161190160f01b8152600281019290925260228201526042902090565b5f836001600160a01b03163b5f03612f6d575f5f612f2d8585613a6e565b5090925090505f816003811115612f4657612f46614375565b148015612f645750856001600160a01b0316826001600160a01b0316145b92505050611779565b612f78848484613ab7565b9050611779565b5f858152600b602090815260408083206001600160a01b03881684526003810190925282205460ff1615612fd1576040516371c6af4960e01b81526001600160a01b0387166004820152602401610e4b565b6001600160a01b0386165f9081526003820160205260409020805460ff1916600117905560ff851661301a5783815f015f82825461300f9190614a72565b909155506130709050565b5f1960ff8616016130385783816001015f82825461300f9190614a72565b60011960ff8616016130575783816002015f82825461300f9190614a72565b6040516303599be160e11b815260040160405180910390fd5b509195945050505050565b61124181613b1c565b5f828218828411028218611779565b6008546040805165ffffffffffff928316815291831660208301527fc565b045403dc03c2eea82b81a0465edad9e2e7fc4d97e11421c209da93d7a93910160405180910390a16008805465ffffffffffff191665ffffffffffff92909216919091179055565b5f5f845183118061310957508284115b1561311857505f90508061319e565b5f613124856001614a72565b8411801561314c575061060f60f31b6131408787016020015190565b6001600160f01b031916145b90505f61315c8215156002614d9d565b613167906028614a72565b9050806131748787614e58565b03613195575f5f613186898989613b40565b909650945061319e9350505050565b5f5f9350935050505b935093915050565b5f6131b2600142614a9e565b65ffffffffffff1690507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663ccb433208385846040518463ffffffff1660e01b815260040161320c93929190614ce4565b602060405180830381865afa158015613227573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061324b9190614c90565b61326e5782828260405163154d4d2960e21b8152600401610e4b93929190614d23565b6001600160a01b0383165f90815260116020526040812054908190036132945750505050565b5f61329e82611256565b90505f8160078111156132b3576132b3614375565b14806132d0575060018160078111156132ce576132ce614375565b145b15611afa576040516308f2c9d560e31b81526001600160a01b038616600482015260248101839052604401610e4b565b5f6133148686868680519060200120611799565b90508451865114158061332957508351865114155b8061333357508551155b1561336857855184518651604051630447b05d60e41b8152600481019390935260248301919091526044820152606401610e4b565b5f81815260046020526040902054600160a01b900465ffffffffffff16156133b1578061339482611256565b6040516331b75e4d60e01b8152610e4b9291905f90600401614c44565b5f6133ba611244565b6133cc9065ffffffffffff4216614a72565b90505f6133e660085463ffffffff600160301b9091041690565b5f84815260046020526040902080546001600160a01b0319166001600160a01b03871617815590915061341883613647565b815465ffffffffffff91909116600160a01b0265ffffffffffff60a01b1990911617815561344582613c01565b815463ffffffff91909116600160d01b0263ffffffff60d01b1990911617815588517f7d84a6263ae0d98d3329bd7b46bb4e8d6f98cd35a7adb45c274c8b7fd5ebd5e090859087908c908c906001600160401b038111156134a8576134a8614038565b6040519080825280602002602001820160405280156134db57816020015b60608152602001906001900390816134c65790505b508c896134e88a82614a72565b8e6040516134fe99989796959493929190614e6b565b60405180910390a150505095945050505050565b60605f61351e83613c31565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f610eca61355c83613c58565b5f8481526009602052604090205465ffffffffffff16613084565b8063ffffffff165f0361359f5760405163f1cfbf0560e01b81525f6004820152602401610e4b565b6008546040805163ffffffff600160301b9093048316815291831660208301527f7e3f7f0708a84de9203036abaa450dccc85ad5ff52f78c170f3edb55cf5e8828910160405180910390a16008805463ffffffff909216600160301b0269ffffffff00000000000019909216919091179055565b5f815f03613625576136256012612a5e565b81600184038161363757613637614f46565b046001018315155b029392505050565b5f65ffffffffffff821115613679576040516306dfcc6560e41b81526030600482015260248101839052604401610e4b565b5090565b5f6004835110156136b25760405163de3bb35d60e01b81526001600160a01b03851660048201525f6024820152604401610e4b565b5f6136bc84614f5a565b90506001600160a01b038516301415806136e757506001600160e01b031981166308dde8f160e31b14155b156136fe576136f685826125f3565b915050611779565b5f8061370b866004613c9a565b80602001905181019061371e9190614f94565b91509150848114612ed9576040516326ca2ccd60e11b81526004810186905260248101829052604401610e4b565b600c546001600160a01b031663e38335e5348686865f3060601b6bffffffffffffffffffffffff191688186040518763ffffffff1660e01b8152600401613797959493929190614db4565b5f604051808303818588803b1580156137ae575f5ffd5b505af11580156137c0573d5f5f3e3d5ffd5b5050505f9687525050600d602052505060408320929092555050565b80545f9081906001600160801b0380821691600160801b900416810361380757505f93849350915050565b6001600160801b038181165f908152600186810160205260408220805492905586546fffffffffffffffffffffffffffffffff1916938101909216929092179094559293915050565b5f818152600b602052604081206001810154600290910154613871846119d6565b61387b8284614a72565b1015949350505050565b5f5f61389386868686611799565b90506138e1816138a36007611bda565b6138ad6006611bda565b6138b76002611bda565b60016138c4600782614c2b565b6138cf906002615093565b6138d99190614e58565b181818611bfc565b505f818152600460205260409081902080546001600160f81b0316600160f81b179055517f789cf55be980739dad1d0699b93b58e806b51c9d96619bfa8fe0a28abaa7b30c906139349083815260200190565b60405180910390a195945050505050565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561399d57507f000000000000000000000000000000000000000000000000000000000000000046145b156139c757507f000000000000000000000000000000000000000000000000000000000000000090565b610e0c604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f5f5f8351604103613aa5576020840151604085015160608601515f1a613a9788828585613ca8565b955095509550505050613ab0565b505081515f91506002905b9250925092565b805160408051630b135d3f60e11b8082526004820186905260248201929092525f92906020820185604483015e5f82606483010152601f820160051c60051b915060205f60648401838a5afa9050825f5114601f3d1116811693505050509392505050565b5f818152600b60205260409020805460019091015411156112415761124181613d70565b5f808481613b4f866001614a72565b85118015613b77575061060f60f31b613b6b8388016020015190565b6001600160f01b031916145b90505f613b878215156002614d9d565b90505f80613b95838a614a72565b90505b87811015613bf0575f613bb6613bb18784016020015190565b613e3f565b9050600f8160ff161115613bd5575f5f9750975050505050505061319e565b613be0601084614d9d565b60ff909116019150600101613b98565b506001999098509650505050505050565b5f63ffffffff821115613679576040516306dfcc6560e41b81526020600482015260248101839052604401610e4b565b5f60ff8216601f811115610eca57604051632cd44ac360e21b815260040160405180910390fd5b5f81815260046020526040812054613c8c90600160d01b810463ffffffff1690600160a01b900465ffffffffffff166150a1565b65ffffffffffff1692915050565b606061177983838551613eb7565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613ce157505f91506003905082613d66565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613d32573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116613d5d57505f925060019150829050613d66565b92505f91508190505b9450945094915050565b5f8181526009602052604090205465ffffffffffff16158015613d975750613d9781613850565b15611241576008545f90600160501b900465ffffffffffff1642613dbb91906150a1565b9050613dc6826117fa565b8165ffffffffffff161115613e135760405165ffffffffffff8216815282907f541f725fb9f7c98a30cc9c0ff32fbb14358cd7159c847a3aa20a2bdc442ba5119060200160405180910390a25b5f91825260096020526040909120805465ffffffffffff191665ffffffffffff92909216919091179055565b5f60f882901c602f81118015613e585750603a8160ff16105b15613e6657602f1901610eca565b60608160ff16118015613e7c575060678160ff16105b15613e8a5760561901610eca565b60408160ff16118015613ea0575060478160ff16105b15613eae5760361901610eca565b5060ff92915050565b6060613ec4828551613f37565b9150613ed08383613f37565b92505f613edd8484614e58565b6001600160401b03811115613ef457613ef4614038565b6040519080825280601f01601f191660200182016040528015613f1e576020820181803683370190505b509050838303846020870101602083015e949350505050565b5f828218828410028218611779565b6001600160a01b0381168114611241575f5ffd5b80356001600160e01b031981168114613f71575f5ffd5b919050565b60048110611241575f5ffd5b5f5f5f60608486031215613f94575f5ffd5b8335613f9f81613f46565b9250613fad60208501613f5a565b91506040840135613fbd81613f76565b809150509250925092565b5f60208284031215613fd8575f5ffd5b61177982613f5a565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6117796020830184613fe1565b5f60208284031215614031575f5ffd5b5035919050565b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f191681016001600160401b038111828210171561407457614074614038565b604052919050565b5f5f6001600160401b0384111561409557614095614038565b50601f8301601f19166020016140aa8161404c565b9150508281528383830111156140be575f5ffd5b828260208301375f602084830101529392505050565b5f82601f8301126140e3575f5ffd5b6117798383356020850161407c565b5f5f5f5f60808587031215614105575f5ffd5b843561411081613f46565b9350602085013561412081613f46565b92506040850135915060608501356001600160401b03811115614141575f5ffd5b61414d878288016140d4565b91505092959194509250565b5f6001600160401b0382111561417157614171614038565b5060051b60200190565b5f82601f83011261418a575f5ffd5b813561419d61419882614159565b61404c565b8082825260208201915060208360051b8601019250858311156141be575f5ffd5b602085015b83811015612ed95780356141d681613f46565b8352602092830192016141c3565b5f82601f8301126141f3575f5ffd5b813561420161419882614159565b8082825260208201915060208360051b860101925085831115614222575f5ffd5b602085015b83811015612ed9578035835260209283019201614227565b5f82601f83011261424e575f5ffd5b813561425c61419882614159565b8082825260208201915060208360051b86010192508583111561427d575f5ffd5b602085015b83811015612ed95780356001600160401b0381111561429f575f5ffd5b6142ae886020838a01016140d4565b84525060209283019201614282565b5f5f5f5f608085870312156142d0575f5ffd5b84356001600160401b038111156142e5575f5ffd5b6142f18782880161417b565b94505060208501356001600160401b0381111561430c575f5ffd5b614318878288016141e4565b93505060408501356001600160401b03811115614333575f5ffd5b61433f8782880161423f565b949793965093946060013593505050565b5f60208284031215614360575f5ffd5b813565ffffffffffff81168114611779575f5ffd5b634e487b7160e01b5f52602160045260245ffd5b6008811061439957614399614375565b9052565b60208101610eca8284614389565b5f5f604083850312156143bc575f5ffd5b8235915060208301356143ce81613f46565b809150509250929050565b5f5f604083850312156143ea575f5ffd5b82356143f581613f76565b946020939093013593505050565b5f5f60408385031215614414575f5ffd5b823561441f81613f46565b915061442d60208401613f5a565b90509250929050565b6004811061439957614399614375565b8215158152604081016117796020830184614436565b803560ff81168114613f71575f5ffd5b5f5f6040838503121561447d575f5ffd5b8235915061442d6020840161445c565b5f5f83601f84011261449d575f5ffd5b5081356001600160401b038111156144b3575f5ffd5b6020830191508360208285010111156113f2575f5ffd5b5f5f5f5f5f5f5f60c0888a0312156144e0575f5ffd5b873596506144f06020890161445c565b9550604088013561450081613f46565b945060608801356001600160401b0381111561451a575f5ffd5b6145268a828b0161448d565b90955093505060808801356001600160401b03811115614544575f5ffd5b6145508a828b016140d4565b92505060a08801356001600160401b0381111561456b575f5ffd5b6145778a828b016140d4565b91505092959891949750929550565b5f5f5f5f5f6080868803121561459a575f5ffd5b853594506145aa6020870161445c565b935060408601356001600160401b038111156145c4575f5ffd5b6145d08882890161448d565b90945092505060608601356001600160401b038111156145ee575f5ffd5b6145fa888289016140d4565b9150509295509295909350565b5f60208284031215614617575f5ffd5b813561177981613f46565b5f5f5f5f60608587031215614635575f5ffd5b843593506146456020860161445c565b925060408501356001600160401b0381111561465f575f5ffd5b61466b8782880161448d565b95989497509550505050565b5f5f5f5f6080858703121561468a575f5ffd5b84356001600160401b0381111561469f575f5ffd5b6146ab8782880161417b565b94505060208501356001600160401b038111156146c6575f5ffd5b6146d2878288016141e4565b93505060408501356001600160401b038111156146ed575f5ffd5b6146f98782880161423f565b92505060608501356001600160401b03811115614714575f5ffd5b8501601f81018713614724575f5ffd5b61414d8782356020840161407c565b5f8151808452602084019350602083015f5b82811015614763578151865260209586019590910190600101614745565b5093949350505050565b60ff60f81b8816815260e060208201525f61478b60e0830189613fe1565b828103604084015261479d8189613fe1565b606084018890526001600160a01b038716608085015260a0840186905283810360c085015290506147ce8185614733565b9a9950505050505050505050565b5f5f5f5f608085870312156147ef575f5ffd5b843593506147ff6020860161445c565b9250604085013561480f81613f46565b915060608501356001600160401b03811115614141575f5ffd5b5f5f5f6060848603121561483b575f5ffd5b833561484681613f46565b92506020840135915060408401356001600160401b03811115614867575f5ffd5b614873868287016140d4565b9150509250925092565b5f5f5f5f5f60a08688031215614891575f5ffd5b853561489c81613f46565b945060208601356148ac81613f46565b935060408601356001600160401b038111156148c6575f5ffd5b6148d2888289016141e4565b93505060608601356001600160401b038111156148ed575f5ffd5b6148f9888289016141e4565b92505060808601356001600160401b038111156145ee575f5ffd5b5f5f5f5f60608587031215614927575f5ffd5b843561493281613f46565b93506020850135925060408501356001600160401b0381111561465f575f5ffd5b5f60208284031215614963575f5ffd5b813563ffffffff81168114611779575f5ffd5b5f60208284031215614986575f5ffd5b813561ffff81168114611779575f5ffd5b60208101610eca8284614436565b5f5f604083850312156149b6575f5ffd5b82356143f581613f46565b5f5f5f5f5f60a086880312156149d5575f5ffd5b85356149e081613f46565b945060208601356149f081613f46565b9350604086013592506060860135915060808601356001600160401b038111156145ee575f5ffd5b600181811c90821680614a2c57607f821691505b6020821081036112c357634e487b7160e01b5f52602260045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b80820180821115610eca57610eca614a5e565b60ff8281168282160390811115610eca57610eca614a5e565b65ffffffffffff8281168282160390811115610eca57610eca614a5e565b5f8151808452602084019350602083015f5b828110156147635781516001600160a01b0316865260209586019590910190600101614ace565b5f82825180855260208501945060208160051b830101602085015f5b8381101561109457601f19858403018852614b2d838351613fe1565b6020988901989093509190910190600101614b11565b608081525f614b556080830187614abc565b8281036020840152614b678187614733565b90508281036040840152614b7b8186614af5565b91505082606083015295945050505050565b5f5f85851115614b9b575f5ffd5b83861115614ba7575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015614be5576001600160e01b0319600485900360031b81901b82161691505b5092915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b60ff8181168382160190811115610eca57610eca614a5e565b83815260608101614c586020830185614389565b826040830152949350505050565b60408101614c748285614436565b6117796020830184614436565b818382375f9101908152919050565b5f60208284031215614ca0575f5ffd5b81518015158114611779575f5ffd5b60608101614cbd8286614436565b6001600160a01b0393909316602082015265ffffffffffff91909116604090910152919050565b60608101614cf28286614436565b6001600160a01b0393909316602082015260400152919050565b5f60208284031215614d1c575f5ffd5b5051919050565b6001600160a01b038416815260608101614c586020830185614436565b84815260ff84166020820152826040820152608060608201525f6115f56080830184613fe1565b5f60208284031215614d77575f5ffd5b815161177981613f76565b60408101614d908285614436565b8260208301529392505050565b8082028115828204841417610eca57610eca614a5e565b60a081525f614dc660a0830188614abc565b8281036020840152614dd88188614733565b90508281036040840152614dec8187614af5565b60608401959095525050608001529392505050565b60c081525f614e1360c0830189614abc565b8281036020840152614e258189614733565b90508281036040840152614e398188614af5565b60608401969096525050608081019290925260a0909101529392505050565b81810381811115610eca57610eca614a5e565b8981526001600160a01b0389166020820152610120604082018190525f90614e959083018a614abc565b8281036060840152614ea7818a614733565b9050828103608084015280885180835260208301915060208160051b84010160208b015f5b83811015614efe57601f19868403018552614ee8838351613fe1565b6020958601959093509190910190600101614ecc565b505085810360a0870152614f12818b614af5565b93505050508560c08401528460e0840152828103610100840152614f368185613fe1565b9c9b505050505050505050505050565b634e487b7160e01b5f52601260045260245ffd5b805160208201516001600160e01b0319811691906004821015611ecb576001600160e01b031960049290920360031b82901b161692915050565b5f5f60408385031215614fa5575f5ffd5b8251614fb081613f76565b6020939093015192949293505050565b6001815b600184111561319e57808504811115614fdf57614fdf614a5e565b6001841615614fed57908102905b60019390931c928002614fc4565b5f8261500957506001610eca565b8161501557505f610eca565b816001811461502b576002811461503557615051565b6001915050610eca565b60ff84111561504657615046614a5e565b50506001821b610eca565b5060208310610133831016604e8410600b8410161715615074575081810a610eca565b6150805f198484614fc0565b805f190482111561363f5761363f614a5e565b5f61177960ff841683614ffb565b65ffffffffffff8181168382160190811115610eca57610eca614a5e56fea164736f6c6343000825000a';

/** Where constructor arguments stand in the deployed bytecode: first byte, and how many. */
export const ct02GovernorImmutables: readonly (readonly [start: number, length: number])[] = [[1262,32],[2167,32],[2818,32],[3251,32],[7521,32],[7968,32],[8451,32],[8733,32],[9296,32],[9339,32],[9575,32],[9804,32],[10041,32],[12734,32],[14673,32],[14715,32],[14757,32],[14838,32],[14878,32]];
