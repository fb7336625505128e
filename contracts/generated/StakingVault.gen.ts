// Written by scripts/generate-contracts.ts. Do not edit: run `npm run generate`.

export const stakingVaultAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      },
      {
        "internalType": "contract ICT02",
        "name": "token_",
        "type": "address"
      },
      {
        "internalType": "contract IRewardPool",
        "name": "rewardPool_",
        "type": "address"
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minimum",
        "type": "uint256"
      }
    ],
    "name": "BelowMinimum",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "bonus",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minBonus",
        "type": "uint256"
      }
    ],
    "name": "BonusTooLow",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "CheckpointUnorderedInsertion",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ECDSAInvalidSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "ECDSAInvalidSignatureLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "ECDSAInvalidSignatureS",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      },
      {
        "internalType": "uint48",
        "name": "clock",
        "type": "uint48"
      }
    ],
    "name": "ERC5805FutureLookup",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "EnforcedPause",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ExpectedPause",
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
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      }
    ],
    "name": "NoSuchPosition",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "until",
        "type": "uint256"
      }
    ],
    "name": "NotBefore",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NothingToClaim",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NothingToFund",
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
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "SafeERC20FailedOperation",
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
        "name": "votes",
        "type": "uint256"
      }
    ],
    "name": "TooManyVotes",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "expiry",
        "type": "uint256"
      }
    ],
    "name": "VotesExpiredSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum Phase",
        "name": "phase",
        "type": "uint8"
      }
    ],
    "name": "WrongPhase",
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
        "name": "delegator",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "fromDelegate",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "toDelegate",
        "type": "address"
      }
    ],
    "name": "DelegateChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "delegate",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "previousVotes",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newVotes",
        "type": "uint256"
      }
    ],
    "name": "DelegateVotesChanged",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Paused",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "paid",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "burned",
        "type": "uint256"
      }
    ],
    "name": "RewardClaimed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "perDay",
        "type": "uint256"
      }
    ],
    "name": "RewardsFunded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "enum Tier",
        "name": "tier",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bonus",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "lockedUntil",
        "type": "uint256"
      }
    ],
    "name": "Staked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "withdrawableFrom",
        "type": "uint256"
      }
    ],
    "name": "UnbondingRequested",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Unpaused",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "principal",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bonus",
        "type": "uint256"
      }
    ],
    "name": "Withdrawn",
    "type": "event"
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "enum Tier",
        "name": "tier",
        "type": "uint8"
      }
    ],
    "name": "bonusFor",
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
        "internalType": "enum Category",
        "name": "category",
        "type": "uint8"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "categoryVotes",
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
        "name": "index",
        "type": "uint256"
      }
    ],
    "name": "claim",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "paid",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "burned",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
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
    "inputs": [],
    "name": "collect",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      }
    ],
    "name": "delegate",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expiry",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "delegateBySig",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "delegates",
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
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      }
    ],
    "name": "earned",
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "fund",
    "outputs": [],
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
    "name": "getPastTotalSupply",
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
    "name": "getPastVotes",
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
    "inputs": [
      {
        "internalType": "enum Category",
        "name": "category",
        "type": "uint8"
      },
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
    "name": "isEligible",
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
    "name": "locked",
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
    "name": "pastCategoryTotalVotes",
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
        "internalType": "enum Category",
        "name": "category",
        "type": "uint8"
      },
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
    "name": "pastCategoryVotes",
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
    "name": "pause",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "paused",
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
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      }
    ],
    "name": "positionOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint56",
            "name": "principal",
            "type": "uint56"
          },
          {
            "internalType": "uint56",
            "name": "bonus",
            "type": "uint56"
          },
          {
            "internalType": "uint80",
            "name": "mark",
            "type": "uint80"
          },
          {
            "internalType": "uint40",
            "name": "until",
            "type": "uint40"
          },
          {
            "internalType": "enum Tier",
            "name": "tier",
            "type": "uint8"
          },
          {
            "internalType": "enum Phase",
            "name": "phase",
            "type": "uint8"
          }
        ],
        "internalType": "struct Position",
        "name": "",
        "type": "tuple"
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
    "name": "positionsOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint56",
            "name": "principal",
            "type": "uint56"
          },
          {
            "internalType": "uint56",
            "name": "bonus",
            "type": "uint56"
          },
          {
            "internalType": "uint80",
            "name": "mark",
            "type": "uint80"
          },
          {
            "internalType": "uint40",
            "name": "until",
            "type": "uint40"
          },
          {
            "internalType": "enum Tier",
            "name": "tier",
            "type": "uint8"
          },
          {
            "internalType": "enum Phase",
            "name": "phase",
            "type": "uint8"
          }
        ],
        "internalType": "struct Position[]",
        "name": "",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      }
    ],
    "name": "requestUnbonding",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "rewardPool",
    "outputs": [
      {
        "internalType": "contract IRewardPool",
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "enum Tier",
        "name": "tier",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "minBonus",
        "type": "uint256"
      }
    ],
    "name": "stake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "bonus",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "stream",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "undistributed",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "rate",
            "type": "uint128"
          },
          {
            "internalType": "uint80",
            "name": "fullPay",
            "type": "uint80"
          },
          {
            "internalType": "uint40",
            "name": "updatedAt",
            "type": "uint40"
          },
          {
            "internalType": "uint64",
            "name": "weight",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "locked",
            "type": "uint64"
          }
        ],
        "internalType": "struct Stream",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "token",
    "outputs": [
      {
        "internalType": "contract ICT02",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "undistributed",
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
    "name": "unpause",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      }
    ],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const;

export const stakingVaultBytecode =
  '0x6101a0604052348015610010575f5ffd5b50604051613d2a380380613d2a83398101604081905261002f91610203565b8260405180604001604052806012815260200171436c6f756454756e6572205374616b696e6760701b815250604051806040016040528060018152602001603160f81b8152506100848261014a60201b60201c565b610120526100918161014a565b61014052815160208084019190912060e052815190820120610100524660a05261011d60e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c05261012f81610190565b506001600160a01b03918216610160521661018052506102a8565b5f5f829050601f8151111561017d578260405163305a27a960e01b8152600401610174919061024d565b60405180910390fd5b805161018882610282565b179392505050565b60078054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b0381168114610200575f5ffd5b50565b5f5f5f60608486031215610215575f5ffd5b8351610220816101ec565b6020850151909350610231816101ec565b6040850151909250610242816101ec565b809150509250925092565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156102a2575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516139de61034c5f395f818161033a0152818161144a015281816114cc01528181611551015261159201525f818161064b01528181610b9d01528181610ec301528181610f37015281816113f10152611ab701525f61224e01525f61222301525f612ded01525f612dc501525f612d2001525f612d4a01525f612d7401526139de5ff3fe608060405234801561000f575f5ffd5b5060043610610208575f3560e01c806384b0196e1161011f578063ca1d209d116100a9578063e522538111610079578063e522538114610603578063eb72c8d81461060b578063f867d46b14610613578063f99b7d7514610633578063fc0c546a14610646575f5ffd5b8063ca1d209d146105b2578063ccb43320146105c5578063cd4ab7b2146105d8578063cf309012146105eb575f5ffd5b80639ab24eb0116100ef5780639ab24eb0146105435780639f7ae9b614610556578063a3fd0d9914610569578063bf7e214f14610589578063c3cda5201461059f575f5ffd5b806384b0196e146104de5780638e539e8c146104f95780638fb360371461050c57806391ddadf41461052d575f5ffd5b8063587cde1e116101a05780636f2a6791116101705780636f2a67911461035c5780637914c67c146104885780637a9e5e4b1461049b5780637ecebe00146104ae5780638456cb59146104d6575f5ffd5b8063587cde1e146102e05780635c19a95c1461030b5780635c975abb1461031e57806366666aa914610335575f5ffd5b80633a46b1a8116101db5780633a46b1a8146102825780633e491d47146102955780633f4ba83a146102a85780634bf5d7e9146102b0575f5ffd5b80632cd3b6cc1461020c5780632e1a7d4d1461022157806332557f4614610234578063379607f51461025a575b5f5ffd5b61021f61021a366004613395565b61066d565b005b61021f61022f366004613395565b610970565b6102476102423660046133d3565b610bca565b6040519081526020015b60405180910390f35b61026d610268366004613395565b610bfd565b60408051928352602083019190915201610251565b610247610290366004613406565b610f69565b6102476102a3366004613406565b610f75565b61021f611068565b604080518082018252600e81526d06d6f64653d74696d657374616d760941b60208201529051610251919061345c565b6102f36102ee36600461346e565b61107e565b6040516001600160a01b039091168152602001610251565b61021f61031936600461346e565b6110af565b60075460ff165b6040519015158152602001610251565b6102f37f000000000000000000000000000000000000000000000000000000000000000081565b6104096040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152506040805160c0810182526008546001600160801b038082168352600160801b9091041660208201526009546001600160501b0381169282019290925264ffffffffff600160501b83041660608201526001600160401b03600160781b830481166080830152600160b81b90920490911660a082015290565b60405161025191905f60c0820190506001600160801b0383511682526001600160801b0360208401511660208301526001600160501b03604084015116604083015264ffffffffff60608401511660608301526001600160401b0360808401511660808301526001600160401b0360a08401511660a083015292915050565b610247610496366004613487565b6110bc565b61021f6104a936600461346e565b6110f7565b6102476104bc36600461346e565b6001600160a01b03165f9081526002602052604090205490565b61021f611175565b6104e6611186565b60405161025197969594939291906134c3565b610247610507366004613395565b6111c8565b6105146111d3565b6040516001600160e01b03199091168152602001610251565b60405165ffffffffffff42168152602001610251565b61024761055136600461346e565b6111f9565b610247610564366004613559565b611204565b61057c610577366004613406565b611217565b604051610251919061362a565b60075461010090046001600160a01b03166102f3565b61021f6105ad366004613638565b61131a565b61021f6105c0366004613395565b6113da565b6103256105d3366004613487565b611419565b6102476105e6366004613693565b61142f565b600954600160b81b90046001600160401b0316610247565b610247611447565b6102476115f4565b61062661062136600461346e565b611605565b60405161025191906136af565b61026d6106413660046136fc565b61172a565b6102f37f000000000000000000000000000000000000000000000000000000000000000081565b5f61067782611aea565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff1660608201529192505f919083906080830190600160e81b900460ff1660038111156106ef576106ef613587565b600381111561070057610700613587565b81528154602090910190600160f01b900460ff16600281111561072557610725613587565b600281111561073657610736613587565b90525090505f8160a00151600281111561075257610752613587565b1461077f578060a001516040516396fe8cdd60e01b81526004016107769190613720565b60405180910390fd5b806060015164ffffffffff164210156107ba57606081015160405163098525e560e11b815264ffffffffff9091166004820152602401610776565b5f6107c3611af5565b90506107df825f015166ffffffffffffff168360800151611ba9565b816080018181516107f09190613742565b6001600160401b03908116909152825160208401516001600160801b03908116600160801b029116176008556040830151600980546060860151608087015160a08801518616600160b81b0267ffffffffffffffff60b81b1991909616600160781b0216600160781b600160f81b031964ffffffffff909216600160501b026001600160781b03199093166001600160501b0390951694909417919091171691909117919091179055505f6108a86212750042613761565b845466ff00ffffffffff60c01b1916600160c01b64ffffffffff83160260ff60f01b191617600160f01b178555604084810151908401519192506108eb91613774565b84546001600160501b0391909116600160701b0269ffffffffffffffffffff60701b199091161784558251608084015161093291339166ffffffffffffff90911690611bc3565b604051818152859033907f702136044bfcc554b56949e18b86204d0a76395d5ebab9a7dabb72ef2a907b8d9060200160405180910390a35050505050565b5f61097a82611aea565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff1660608201529192505f919083906080830190600160e81b900460ff1660038111156109f2576109f2613587565b6003811115610a0357610a03613587565b81528154602090910190600160f01b900460ff166002811115610a2857610a28613587565b6002811115610a3957610a39613587565b905250905060018160a001516002811115610a5657610a56613587565b14610a7a578060a001516040516396fe8cdd60e01b81526004016107769190613720565b806060015164ffffffffff16421015610ab557606081015160405163098525e560e11b815264ffffffffff9091166004820152602401610776565b815460ff60f01b1916600160f11b178255602081015181515f91610ae59166ffffffffffffff9182169116613761565b600980549192508291601790610b0c908490600160b81b90046001600160401b0316613742565b92506101000a8154816001600160401b0302191690836001600160401b0316021790555083336001600160a01b03167f75e161b3e824b114fc1a33274bd7091918dd4e639cede50b78b15a4eea956a21845f01518560200151604051610b8892919066ffffffffffffff92831681529116602082015260400190565b60405180910390a3610bc46001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163383611c64565b50505050565b6001600160a01b0381165f908152600560205260408120610bf490610bee90611c9e565b84611ce2565b90505b92915050565b5f5f5f610c0984611aea565b90505f610c14611af5565b6040805160c081018252845466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff1660608201529192505f91610cdf9185906080830190600160e81b900460ff166003811115610c8f57610c8f613587565b6003811115610ca057610ca0613587565b81528154602090910190600160f01b900460ff166002811115610cc557610cc5613587565b6002811115610cd657610cd6613587565b90525083611d30565b90505f610cf4600160281b63bbf81e00613793565b610cfe90836137be565b9050610d0b816064611d9c565b9450610d1785826137d1565b9550855f03610d39576040516312d37ee560e31b815260040160405180910390fd5b5f8454600160f01b900460ff166002811115610d5757610d57613587565b14610d62575f610d68565b82604001515b84546001600160501b0391909116600160701b0269ffffffffffffffffffff60701b19909116178455610da3600160281b63bbf81e00613793565b610dad90836137e4565b83518490610dbc9083906137f7565b6001600160801b03908116909152845160208601518216600160801b0291161760085550604080840151600980546060870151608088015160a08901516001600160401b03908116600160b81b0267ffffffffffffffff60b81b1991909216600160781b0216600160781b600160f81b031964ffffffffff909316600160501b026001600160781b03199094166001600160501b039096169590951792909217169290921791909117905551879033907f812be816db82c66cd18ca8457005cd84689642d8ac4d38599cc6af444a2dc72a90610ea4908a908a90918252602082015260400190565b60405180910390a3604051632241328b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690632241328b90610efd9030908990600290600401613816565b5f604051808303815f87803b158015610f14575f5ffd5b505af1158015610f26573d5f5f3e3d5ffd5b50610f609250506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690503388611c64565b50505050915091565b5f610bf45f84846110bc565b5f610f88600160281b63bbf81e00613793565b61105e610f958585611dcf565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff16606082015291906080830190600160e81b900460ff16600381111561100757611007613587565b600381111561101857611018613587565b81528154602090910190600160f01b900460ff16600281111561103d5761103d613587565b600281111561104e5761104e613587565b905250611059611af5565b611d30565b610bf491906137be565b611074335b5f36611e51565b61107c611f64565b565b6001600160a01b038082165f9081526003602052604081205490911680156110a657806110a8565b825b9392505050565b6110b93382611fb6565b50565b5f6110ef6110e96110cc846120a2565b6001600160a01b0386165f908152600560205260409020906120e0565b85611ce2565b949350505050565b600754339061010090046001600160a01b031681146111335760405162d1953b60e31b81526001600160a01b0382166004820152602401610776565b816001600160a01b03163b5f03611168576040516361798f2f60e11b81526001600160a01b0383166004820152602401610776565b61117182612183565b5050565b61117e3361106d565b61107c6121df565b5f6060805f5f5f606061119761221c565b61119f612247565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f610bf75f8361142f565b6007545f90600160a81b900460ff166111eb57505f90565b638fb3603760e01b5b905090565b5f610bf75f83610bca565b5f610bf4611210611af5565b8484612272565b61124d6040805160c0810182525f808252602082018190529181018290526060810182905290608082019081526020015f905290565b6112578383611dcf565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff16606082015291906080830190600160e81b900460ff1660038111156112c9576112c9613587565b60038111156112da576112da613587565b81528154602090910190600160f01b900460ff1660028111156112ff576112ff613587565b600281111561131057611310613587565b9052509392505050565b8342111561133e57604051632341d78760e11b815260048101859052602401610776565b604080517fe48329057bfd03d55e49b547132e39cffd9c1820ad7b9d4c5307691425d15adf60208201526001600160a01b0388169181019190915260608101869052608081018590525f906113ab9060a001604051602081830303815290604052805190602001206122b3565b90505f6113ba828686866122df565b90506113c6818861230b565b6113d08189611fb6565b5050505050505050565b6113e4338261235d565b6110b96001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163330846124b6565b5f6114258484846110bc565b1515949350505050565b5f610bf4610bee61143f846120a2565b6006906120e0565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b60d42886040518163ffffffff1660e01b81526004016020604051808303815f875af11580156114a5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114c99190613844565b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663cfb9cfba6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611526573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061154a9190613844565b90506115767f00000000000000000000000000000000000000000000000000000000000000008261235d565b6040516309a7cc2560e11b8152306004820152602481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063134f984a906044015f604051808303815f87803b1580156115db575f5ffd5b505af11580156115ed573d5f5f3e3d5ffd5b5050505090565b5f6111f4611600611af5565b6124ec565b6001600160a01b0381165f908152600a60209081526040808320805482518185028101850190935280835260609492939192909184015b8282101561171f575f8481526020908190206040805160c081018252918501805466ffffffffffffff8082168552600160381b82041694840194909452600160701b84046001600160501b031691830191909152600160c01b830464ffffffffff16606083015290916080830190600160e81b900460ff1660038111156116c5576116c5613587565b60038111156116d6576116d6613587565b81528154602090910190600160f01b900460ff1660028111156116fb576116fb613587565b600281111561170c5761170c613587565b815250508152602001906001019061163c565b505050509050919050565b5f5f611734612514565b6127108510156117625760405163bd49034f60e01b8152600481018690526127106024820152604401610776565b5f61176c85612538565b505090505f611779611af5565b9050611786818888612272565b9250848310156117b357604051635812a30760e11b81526004810184905260248101869052604401610776565b6117bd81846125d0565b6117cf6117ca8888611ba9565b61264f565b816080018181516117e0919061385b565b6001600160401b03169052506117f96117ca8489613761565b8160a00181815161180a919061385b565b6001600160401b0390811690915282516020808501516001600160801b03908116600160801b02921691909117600855604080850151600980546060880151608089015160a08a01518816600160b81b0267ffffffffffffffff60b81b1991909816600160781b0216600160781b600160f81b031964ffffffffff909216600160501b026001600160781b03199093166001600160501b039095169490941791909117169190911793909317909255335f908152600a90915290812054955090506118d58342613761565b335f908152600a602052604090819020815160c08101909252919250806118fb8b612684565b66ffffffffffffff16815260200161191287612684565b66ffffffffffffff16815260200184604001516001600160501b031681526020018364ffffffffff16815260200189600381111561195257611952613587565b81525f60209182018190528354600181018555938152819020825193018054918301516040840151606085015164ffffffffff16600160c01b0264ffffffffff60c01b196001600160501b03909216600160701b02919091166effffffffffffffffffffffffffffff60701b1966ffffffffffffff938416600160381b026dffffffffffffffffffffffffffff19909616939097169290921793909317949094169390931717808355608082015191929190829060ff60e81b1916600160e81b836003811115611a2457611a24613587565b021790555060a08201518154829060ff60f01b1916600160f01b836002811115611a5057611a50613587565b02179055505050611a623389896126b7565b84336001600160a01b03167fa760e7cc3004f123d1b01e4d9420c972678d6a8fefc3524910c2a70e746d1745898b8886604051611aa2949392919061387a565b60405180910390a3611adf6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633308b6124b6565b505050935093915050565b5f610bf73383611dcf565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152506040805160c0810182526008546001600160801b038082168352600160801b9091041660208201526009546001600160501b0381169282019290925264ffffffffff600160501b83041660608201526001600160401b03600160781b830481166080830152600160b81b90920490911660a0820152611ba681426127ab565b90565b5f5f611bb483612538565b5091506110ef90508185613793565b5f611bd8611bd18484612889565b848461290c565b9050611bfc4282611be96006611c9e565b611bf391906138a3565b60069190612971565b50506001600160a01b0384165f9081526004602052604081208054839290611c2e9084906001600160d01b03166138a3565b92506101000a8154816001600160d01b0302191690836001600160d01b03160217905550610bc4611c5e8561107e565b8261298b565b611c7183838360016129c1565b611c9957604051635274afe760e01b81526001600160a01b0384166004820152602401610776565b505050565b80545f908015611cda57611cc483611cb76001846137d1565b5f91825260209091200190565b54600160301b90046001600160d01b03166110a8565b5f9392505050565b5f611cf5600166100000000000006137d1565b826003811115611d0757611d07613587565b611d12906034613793565b846001600160d01b0316901c6001600160d01b031616905092915050565b5f80808460a001516002811115611d4957611d49613587565b14611d58578360400151611d6c565b83604001518360400151611d6c9190613774565b6001600160501b0316905080611d92855f015166ffffffffffffff168660800151611ba9565b6110ef9190613793565b5f815f03611dae57611dae6012612a23565b816001840381611dc057611dc06137aa565b04600101831515029392505050565b6001600160a01b0382165f908152600a60205260408120548210611e1857604051639cddc64160e01b81526001600160a01b038416600482015260248101839052604401610776565b6001600160a01b0383165f908152600a60205260409020805483908110611e4157611e416138c2565b905f5260205f2001905092915050565b5f5f611e8b611e6e6007546001600160a01b036101009091041690565b8630611e7d60045f898b6138d6565b611e86916138fd565b612a34565b9150915081611f5d5763ffffffff811615611f3a576007805460ff60a81b1916600160a81b179055611ecb6007546001600160a01b036101009091041690565b6001600160a01b03166394c7d7ee8686866040518463ffffffff1660e01b8152600401611efa93929190613935565b5f604051808303815f87803b158015611f11575f5ffd5b505af1158015611f23573d5f5f3e3d5ffd5b50506007805460ff60a81b1916905550611f5d9050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610776565b5050505050565b611f6c612ac6565b6007805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b5f611fc08361107e565b6001600160a01b038481165f90815260036020526040812080546001600160a01b03191692861692909217909155909150611ffa8461107e565b9050806001600160a01b0316826001600160a01b0316856001600160a01b03167f3134e8a2e6d97e929a7e54011ea5485d7d196dd5f0ba4d4ef95803e8e3fc257f60405160405180910390a46001600160a01b038085165f908152600460205260409020546001600160d01b031690838116908316148061208257506001600160d01b038116155b1561208e575050505050565b612098838261298b565b611f5d8282612ae9565b5f4265ffffffffffff1682106120dc57604051637669fc0f60e11b81526004810183905265ffffffffffff42166024820152604401610776565b5090565b81545f908181600581111561213c575f6120f984612b1a565b61210390856137d1565b5f8881526020902090915081015465ffffffffffff908116908716101561212c5780915061213a565b612137816001613761565b92505b505b5f61214987878585612c72565b905080156121765761216087611cb76001846137d1565b54600160301b90046001600160d01b0316612178565b5f5b979650505050505050565b60078054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6121e7612514565b6007805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a258611f993390565b60606111f47f0000000000000000000000000000000000000000000000000000000000000000612cc8565b60606111f47f0000000000000000000000000000000000000000000000000000000000000000612cc8565b5f5f61227d83612538565b925050506122aa606482866122929190613793565b61229c91906137be565b6122a5876124ec565b612d05565b95945050505050565b5f610bf76122bf612d14565b8360405161190160f01b8152600281019290925260228201526042902090565b5f5f5f5f6122ef88888888612e3d565b9250925092506122ff8282612f05565b50909695505050505050565b6001600160a01b0382165f908152600260205260409020805460018101909155818114611c99576040516301d4b62360e61b81526001600160a01b038416600482015260248101829052604401610776565b805f0361237d5760405163e0af067960e01b815260040160405180910390fd5b5f612386611af5565b90506123928183612fbd565b805160208201516001600160801b03908116600160801b029116176008556040810151600980546060840151608085015160a08601516001600160401b03908116600160b81b0267ffffffffffffffff60b81b1991909216600160781b0216600160781b600160f81b031964ffffffffff909316600160501b026001600160781b03199094166001600160501b03909616959095179290921716929092179190911790556001600160a01b0383167f17c4c73fe3b5d172ec864d377fb9e2323d3f90de65eed172cc20232b48ab2ae183612474600160281b63bbf81e00613793565b602085015161248f906001600160801b031662015180613793565b61249991906137be565b6040805192835260208301919091520160405180910390a2505050565b6124c48484848460016130b1565b610bc457604051635274afe760e01b81526001600160a01b0385166004820152602401610776565b5f6124ff600160281b63bbf81e00613793565b8251610bf791906001600160801b03166137be565b60075460ff161561107c5760405163d93c066560e01b815260040160405180910390fd5b5f80808084600381111561254e5761254e613587565b03612564575062278d009150600f90505f6125c9565b600184600381111561257857612578613587565b0361258f57506276a700915060199050600a6125c9565b60028460038111156125a3576125a3613587565b036125ba575062ed4e00915060239050600f6125c9565b506301e1338091506032905060195b9193909250565b805f036125db575050565b81516001600160801b03165f6125f9600160281b63bbf81e00613793565b6126039084613793565b61260d90836137d1565b6001600160801b03808216865260208601519192506126389161263291849116613793565b83611d9c565b6001600160801b0316602090940193909352505050565b5f6001600160401b038211156120dc57604080516306dfcc6560e41b8152600481019190915260248101839052604401610776565b5f66ffffffffffffff8211156120dc576040516306dfcc6560e41b81526038600482015260248101839052604401610776565b5f6126c28383612889565b90505f6126cf6006611c9e565b90505f826126dd835f611ce2565b6126e79190613761565b90506126fb600166100000000000006137d1565b81111561271e576040516354d2df2b60e01b815260048101829052602401610776565b5f61272a84878761290c565b905061273a42611bf38386613974565b50506001600160a01b0387165f908152600460205260408120805483929061276c9084906001600160d01b0316613974565b92506101000a8154816001600160d01b0302191690836001600160d01b031602179055506127a261279c8861107e565b82612ae9565b50505050505050565b5f826060015164ffffffffff16826127c391906137d1565b64ffffffffff8316606085015260808401519091506001600160401b03165f8190036127ef5750505050565b5f61282f8361281587602001516001600160801b0316600160281b866122a59190613793565b61281f9190613793565b86516001600160801b0316612d05565b90505f61283c83836137be565b905080866040018181516128509190613993565b6001600160501b03169052506128668382613793565b865187906128759083906139b2565b6001600160801b0316905250505050505050565b5f600382600381111561289e5761289e613587565b036128c657620186a08310156128b457826128bf565b6128bf836002613793565b9050610bf7565b5f8260038111156128d9576128d9613587565b141580156128e9575061c3508310155b156129055760026128fb846003613793565b6128bf91906137be565b5090919050565b5f5f5f5f61291a868661311e565b919450925090508683156129395761293460016034613793565b88901b175b82156129505761294b60026034613793565b88901b175b81156121785761296260036034613793565b88901b17979650505050505050565b5f8061297e858585613179565b915091505b935093915050565b6001600160a01b0382165f9081526005602052604081206129ab90611c9e565b9050611c9983826129bc85826138a3565b6132c9565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612a17578383151615612a0b573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b634e487b715f52806020526024601cfd5b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15612abc575f516020805191945081901c150291505b5094509492505050565b60075460ff1661107c57604051638dfc202b60e01b815260040160405180910390fd5b6001600160a01b0382165f908152600560205260408120612b0990611c9e565b9050611c9983826129bc8582613974565b5f60018211612b27575090565b816001600160801b8210612b405760809190911c9060401b5b680100000000000000008210612b5b5760409190911c9060201b5b6401000000008210612b725760209190911c9060101b5b620100008210612b875760109190911c9060081b5b6101008210612b9b5760089190911c9060041b5b60108210612bae5760049190911c9060021b5b60048210612bba5760011b5b600302600190811c90818581612bd257612bd26137aa565b048201901c90506001818581612bea57612bea6137aa565b048201901c90506001818581612c0257612c026137aa565b048201901c90506001818581612c1a57612c1a6137aa565b048201901c90506001818581612c3257612c326137aa565b048201901c90506001818581612c4a57612c4a6137aa565b048201901c9050612c69818581612c6357612c636137aa565b04821190565b90039392505050565b5f5b81831015612cc0575f85815260209020838316600285851804019081015465ffffffffffff86811691161115612cac57809250612cba565b612cb7816001613761565b93505b50612c74565b509392505050565b60605f612cd48361332c565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f828218828410028218610bf4565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015612d6c57507f000000000000000000000000000000000000000000000000000000000000000046145b15612d9657507f000000000000000000000000000000000000000000000000000000000000000090565b6111f4604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115612e7657505f91506003905082612efb565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612ec7573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116612ef257505f925060019150829050612efb565b92505f91508190505b9450945094915050565b5f826003811115612f1857612f18613587565b03612f21575050565b6001826003811115612f3557612f35613587565b03612f535760405163f645eedf60e01b815260040160405180910390fd5b6002826003811115612f6757612f67613587565b03612f885760405163fce698f760e01b815260048101829052602401610776565b6003826003811115612f9c57612f9c613587565b03611171576040516335e2f38360e21b815260048101829052602401610776565b815160208301516001600160801b03918216915f9116156130085761300584602001516001600160801b0316602084901b612ff891906137be565b66278d0000000000612d05565b90505b5f61301b600160281b63bbf81e00613793565b6130259085613793565b90505f6130328285613761565b905061303d81613353565b6001600160801b031686525f8161305b66278d000000000085613793565b6130658688613793565b61306f9190613761565b61307991906137be565b9050613097602083901b61309283640100000000613386565b611d9c565b6001600160801b0316602090970196909652505050505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f5114831661310d578383151615613101573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f5f5f61c350851015801561314457505f84600381111561314157613141613587565b14155b9250620186a0851015801561316a5750600384600381111561316857613168613587565b145b92959294620f42401093505050565b82545f908190801561326f575f61319587611cb76001856137d1565b805490915065ffffffffffff80821691600160301b90046001600160d01b03169088168211156131d857604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361321157825465ffffffffffff16600160301b6001600160d01b03891602178355613261565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b945085935061298392505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b029190931617920191909155905081612983565b6132eb426001600160a01b0385165f9081526005602052604090209083612971565b5050826001600160a01b03167fdec2bacdd2f05b59de34da9b523dff8be42e5e38e818c82fdb0bae774387a724613322845f611ce2565b612499845f611ce2565b5f60ff8216601f811115610bf757604051632cd44ac360e21b815260040160405180910390fd5b5f6001600160801b038211156120dc576040516306dfcc6560e41b81526080600482015260248101839052604401610776565b5f828218828411028218610bf4565b5f602082840312156133a5575f5ffd5b5035919050565b600481106110b9575f5ffd5b80356001600160a01b03811681146133ce575f5ffd5b919050565b5f5f604083850312156133e4575f5ffd5b82356133ef816133ac565b91506133fd602084016133b8565b90509250929050565b5f5f60408385031215613417575f5ffd5b613420836133b8565b946020939093013593505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610bf4602083018461342e565b5f6020828403121561347e575f5ffd5b610bf4826133b8565b5f5f5f60608486031215613499575f5ffd5b83356134a4816133ac565b92506134b2602085016133b8565b929592945050506040919091013590565b60ff60f81b8816815260e060208201525f6134e160e083018961342e565b82810360408401526134f3818961342e565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b8181101561354857835183526020938401939092019160010161352a565b50909b9a5050505050505050505050565b5f5f6040838503121561356a575f5ffd5b82359150602083013561357c816133ac565b809150509250929050565b634e487b7160e01b5f52602160045260245ffd5b600481106110b9576110b9613587565b600381106135bb576135bb613587565b9052565b66ffffffffffffff815116825266ffffffffffffff60208201511660208301526001600160501b03604082015116604083015264ffffffffff606082015116606083015260808101516136118161359b565b8060808401525060a0810151611c9960a08401826135ab565b60c08101610bf782846135bf565b5f5f5f5f5f5f60c0878903121561364d575f5ffd5b613656876133b8565b95506020870135945060408701359350606087013560ff81168114613679575f5ffd5b9598949750929560808101359460a0909101359350915050565b5f5f604083850312156136a4575f5ffd5b8235613420816133ac565b602080825282518282018190525f918401906040840190835b818110156136f1576136db8385516135bf565b6020939093019260c092909201916001016136c8565b509095945050505050565b5f5f5f6060848603121561370e575f5ffd5b8335925060208401356134b2816133ac565b60208101610bf782846135ab565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b038281168282160390811115610bf757610bf761372e565b80820180821115610bf757610bf761372e565b6001600160501b038281168282160390811115610bf757610bf761372e565b8082028115828204841417610bf757610bf761372e565b634e487b7160e01b5f52601260045260245ffd5b5f826137cc576137cc6137aa565b500490565b81810381811115610bf757610bf761372e565b5f826137f2576137f26137aa565b500690565b6001600160801b038181168382160190811115610bf757610bf761372e565b6001600160a01b038416815260208101839052606081016138368361359b565b826040830152949350505050565b5f60208284031215613854575f5ffd5b5051919050565b6001600160401b038181168382160190811115610bf757610bf761372e565b608081016138878661359b565b9481526020810193909352604083019190915260609091015290565b6001600160d01b038281168282160390811115610bf757610bf761372e565b634e487b7160e01b5f52603260045260245ffd5b5f5f858511156138e4575f5ffd5b838611156138f0575f5ffd5b5050820193919092039150565b80356001600160e01b0319811690600484101561392e576001600160e01b0319600485900360031b81901b82161691505b5092915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b6001600160d01b038181168382160190811115610bf757610bf761372e565b6001600160501b038181168382160190811115610bf757610bf761372e565b6001600160801b038281168282160390811115610bf757610bf761372e56fea164736f6c6343000825000a';

export const stakingVaultDeployedBytecode =
  '0x608060405234801561000f575f5ffd5b5060043610610208575f3560e01c806384b0196e1161011f578063ca1d209d116100a9578063e522538111610079578063e522538114610603578063eb72c8d81461060b578063f867d46b14610613578063f99b7d7514610633578063fc0c546a14610646575f5ffd5b8063ca1d209d146105b2578063ccb43320146105c5578063cd4ab7b2146105d8578063cf309012146105eb575f5ffd5b80639ab24eb0116100ef5780639ab24eb0146105435780639f7ae9b614610556578063a3fd0d9914610569578063bf7e214f14610589578063c3cda5201461059f575f5ffd5b806384b0196e146104de5780638e539e8c146104f95780638fb360371461050c57806391ddadf41461052d575f5ffd5b8063587cde1e116101a05780636f2a6791116101705780636f2a67911461035c5780637914c67c146104885780637a9e5e4b1461049b5780637ecebe00146104ae5780638456cb59146104d6575f5ffd5b8063587cde1e146102e05780635c19a95c1461030b5780635c975abb1461031e57806366666aa914610335575f5ffd5b80633a46b1a8116101db5780633a46b1a8146102825780633e491d47146102955780633f4ba83a146102a85780634bf5d7e9146102b0575f5ffd5b80632cd3b6cc1461020c5780632e1a7d4d1461022157806332557f4614610234578063379607f51461025a575b5f5ffd5b61021f61021a366004613395565b61066d565b005b61021f61022f366004613395565b610970565b6102476102423660046133d3565b610bca565b6040519081526020015b60405180910390f35b61026d610268366004613395565b610bfd565b60408051928352602083019190915201610251565b610247610290366004613406565b610f69565b6102476102a3366004613406565b610f75565b61021f611068565b604080518082018252600e81526d06d6f64653d74696d657374616d760941b60208201529051610251919061345c565b6102f36102ee36600461346e565b61107e565b6040516001600160a01b039091168152602001610251565b61021f61031936600461346e565b6110af565b60075460ff165b6040519015158152602001610251565b6102f37f000000000000000000000000000000000000000000000000000000000000000081565b6104096040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152506040805160c0810182526008546001600160801b038082168352600160801b9091041660208201526009546001600160501b0381169282019290925264ffffffffff600160501b83041660608201526001600160401b03600160781b830481166080830152600160b81b90920490911660a082015290565b60405161025191905f60c0820190506001600160801b0383511682526001600160801b0360208401511660208301526001600160501b03604084015116604083015264ffffffffff60608401511660608301526001600160401b0360808401511660808301526001600160401b0360a08401511660a083015292915050565b610247610496366004613487565b6110bc565b61021f6104a936600461346e565b6110f7565b6102476104bc36600461346e565b6001600160a01b03165f9081526002602052604090205490565b61021f611175565b6104e6611186565b60405161025197969594939291906134c3565b610247610507366004613395565b6111c8565b6105146111d3565b6040516001600160e01b03199091168152602001610251565b60405165ffffffffffff42168152602001610251565b61024761055136600461346e565b6111f9565b610247610564366004613559565b611204565b61057c610577366004613406565b611217565b604051610251919061362a565b60075461010090046001600160a01b03166102f3565b61021f6105ad366004613638565b61131a565b61021f6105c0366004613395565b6113da565b6103256105d3366004613487565b611419565b6102476105e6366004613693565b61142f565b600954600160b81b90046001600160401b0316610247565b610247611447565b6102476115f4565b61062661062136600461346e565b611605565b60405161025191906136af565b61026d6106413660046136fc565b61172a565b6102f37f000000000000000000000000000000000000000000000000000000000000000081565b5f61067782611aea565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff1660608201529192505f919083906080830190600160e81b900460ff1660038111156106ef576106ef613587565b600381111561070057610700613587565b81528154602090910190600160f01b900460ff16600281111561072557610725613587565b600281111561073657610736613587565b90525090505f8160a00151600281111561075257610752613587565b1461077f578060a001516040516396fe8cdd60e01b81526004016107769190613720565b60405180910390fd5b806060015164ffffffffff164210156107ba57606081015160405163098525e560e11b815264ffffffffff9091166004820152602401610776565b5f6107c3611af5565b90506107df825f015166ffffffffffffff168360800151611ba9565b816080018181516107f09190613742565b6001600160401b03908116909152825160208401516001600160801b03908116600160801b029116176008556040830151600980546060860151608087015160a08801518616600160b81b0267ffffffffffffffff60b81b1991909616600160781b0216600160781b600160f81b031964ffffffffff909216600160501b026001600160781b03199093166001600160501b0390951694909417919091171691909117919091179055505f6108a86212750042613761565b845466ff00ffffffffff60c01b1916600160c01b64ffffffffff83160260ff60f01b191617600160f01b178555604084810151908401519192506108eb91613774565b84546001600160501b0391909116600160701b0269ffffffffffffffffffff60701b199091161784558251608084015161093291339166ffffffffffffff90911690611bc3565b604051818152859033907f702136044bfcc554b56949e18b86204d0a76395d5ebab9a7dabb72ef2a907b8d9060200160405180910390a35050505050565b5f61097a82611aea565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff1660608201529192505f919083906080830190600160e81b900460ff1660038111156109f2576109f2613587565b6003811115610a0357610a03613587565b81528154602090910190600160f01b900460ff166002811115610a2857610a28613587565b6002811115610a3957610a39613587565b905250905060018160a001516002811115610a5657610a56613587565b14610a7a578060a001516040516396fe8cdd60e01b81526004016107769190613720565b806060015164ffffffffff16421015610ab557606081015160405163098525e560e11b815264ffffffffff9091166004820152602401610776565b815460ff60f01b1916600160f11b178255602081015181515f91610ae59166ffffffffffffff9182169116613761565b600980549192508291601790610b0c908490600160b81b90046001600160401b0316613742565b92506101000a8154816001600160401b0302191690836001600160401b0316021790555083336001600160a01b03167f75e161b3e824b114fc1a33274bd7091918dd4e639cede50b78b15a4eea956a21845f01518560200151604051610b8892919066ffffffffffffff92831681529116602082015260400190565b60405180910390a3610bc46001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163383611c64565b50505050565b6001600160a01b0381165f908152600560205260408120610bf490610bee90611c9e565b84611ce2565b90505b92915050565b5f5f5f610c0984611aea565b90505f610c14611af5565b6040805160c081018252845466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff1660608201529192505f91610cdf9185906080830190600160e81b900460ff166003811115610c8f57610c8f613587565b6003811115610ca057610ca0613587565b81528154602090910190600160f01b900460ff166002811115610cc557610cc5613587565b6002811115610cd657610cd6613587565b90525083611d30565b90505f610cf4600160281b63bbf81e00613793565b610cfe90836137be565b9050610d0b816064611d9c565b9450610d1785826137d1565b9550855f03610d39576040516312d37ee560e31b815260040160405180910390fd5b5f8454600160f01b900460ff166002811115610d5757610d57613587565b14610d62575f610d68565b82604001515b84546001600160501b0391909116600160701b0269ffffffffffffffffffff60701b19909116178455610da3600160281b63bbf81e00613793565b610dad90836137e4565b83518490610dbc9083906137f7565b6001600160801b03908116909152845160208601518216600160801b0291161760085550604080840151600980546060870151608088015160a08901516001600160401b03908116600160b81b0267ffffffffffffffff60b81b1991909216600160781b0216600160781b600160f81b031964ffffffffff909316600160501b026001600160781b03199094166001600160501b039096169590951792909217169290921791909117905551879033907f812be816db82c66cd18ca8457005cd84689642d8ac4d38599cc6af444a2dc72a90610ea4908a908a90918252602082015260400190565b60405180910390a3604051632241328b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690632241328b90610efd9030908990600290600401613816565b5f604051808303815f87803b158015610f14575f5ffd5b505af1158015610f26573d5f5f3e3d5ffd5b50610f609250506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690503388611c64565b50505050915091565b5f610bf45f84846110bc565b5f610f88600160281b63bbf81e00613793565b61105e610f958585611dcf565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff16606082015291906080830190600160e81b900460ff16600381111561100757611007613587565b600381111561101857611018613587565b81528154602090910190600160f01b900460ff16600281111561103d5761103d613587565b600281111561104e5761104e613587565b905250611059611af5565b611d30565b610bf491906137be565b611074335b5f36611e51565b61107c611f64565b565b6001600160a01b038082165f9081526003602052604081205490911680156110a657806110a8565b825b9392505050565b6110b93382611fb6565b50565b5f6110ef6110e96110cc846120a2565b6001600160a01b0386165f908152600560205260409020906120e0565b85611ce2565b949350505050565b600754339061010090046001600160a01b031681146111335760405162d1953b60e31b81526001600160a01b0382166004820152602401610776565b816001600160a01b03163b5f03611168576040516361798f2f60e11b81526001600160a01b0383166004820152602401610776565b61117182612183565b5050565b61117e3361106d565b61107c6121df565b5f6060805f5f5f606061119761221c565b61119f612247565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f610bf75f8361142f565b6007545f90600160a81b900460ff166111eb57505f90565b638fb3603760e01b5b905090565b5f610bf75f83610bca565b5f610bf4611210611af5565b8484612272565b61124d6040805160c0810182525f808252602082018190529181018290526060810182905290608082019081526020015f905290565b6112578383611dcf565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff16606082015291906080830190600160e81b900460ff1660038111156112c9576112c9613587565b60038111156112da576112da613587565b81528154602090910190600160f01b900460ff1660028111156112ff576112ff613587565b600281111561131057611310613587565b9052509392505050565b8342111561133e57604051632341d78760e11b815260048101859052602401610776565b604080517fe48329057bfd03d55e49b547132e39cffd9c1820ad7b9d4c5307691425d15adf60208201526001600160a01b0388169181019190915260608101869052608081018590525f906113ab9060a001604051602081830303815290604052805190602001206122b3565b90505f6113ba828686866122df565b90506113c6818861230b565b6113d08189611fb6565b5050505050505050565b6113e4338261235d565b6110b96001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163330846124b6565b5f6114258484846110bc565b1515949350505050565b5f610bf4610bee61143f846120a2565b6006906120e0565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b60d42886040518163ffffffff1660e01b81526004016020604051808303815f875af11580156114a5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114c99190613844565b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663cfb9cfba6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611526573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061154a9190613844565b90506115767f00000000000000000000000000000000000000000000000000000000000000008261235d565b6040516309a7cc2560e11b8152306004820152602481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063134f984a906044015f604051808303815f87803b1580156115db575f5ffd5b505af11580156115ed573d5f5f3e3d5ffd5b5050505090565b5f6111f4611600611af5565b6124ec565b6001600160a01b0381165f908152600a60209081526040808320805482518185028101850190935280835260609492939192909184015b8282101561171f575f8481526020908190206040805160c081018252918501805466ffffffffffffff8082168552600160381b82041694840194909452600160701b84046001600160501b031691830191909152600160c01b830464ffffffffff16606083015290916080830190600160e81b900460ff1660038111156116c5576116c5613587565b60038111156116d6576116d6613587565b81528154602090910190600160f01b900460ff1660028111156116fb576116fb613587565b600281111561170c5761170c613587565b815250508152602001906001019061163c565b505050509050919050565b5f5f611734612514565b6127108510156117625760405163bd49034f60e01b8152600481018690526127106024820152604401610776565b5f61176c85612538565b505090505f611779611af5565b9050611786818888612272565b9250848310156117b357604051635812a30760e11b81526004810184905260248101869052604401610776565b6117bd81846125d0565b6117cf6117ca8888611ba9565b61264f565b816080018181516117e0919061385b565b6001600160401b03169052506117f96117ca8489613761565b8160a00181815161180a919061385b565b6001600160401b0390811690915282516020808501516001600160801b03908116600160801b02921691909117600855604080850151600980546060880151608089015160a08a01518816600160b81b0267ffffffffffffffff60b81b1991909816600160781b0216600160781b600160f81b031964ffffffffff909216600160501b026001600160781b03199093166001600160501b039095169490941791909117169190911793909317909255335f908152600a90915290812054955090506118d58342613761565b335f908152600a602052604090819020815160c08101909252919250806118fb8b612684565b66ffffffffffffff16815260200161191287612684565b66ffffffffffffff16815260200184604001516001600160501b031681526020018364ffffffffff16815260200189600381111561195257611952613587565b81525f60209182018190528354600181018555938152819020825193018054918301516040840151606085015164ffffffffff16600160c01b0264ffffffffff60c01b196001600160501b03909216600160701b02919091166effffffffffffffffffffffffffffff60701b1966ffffffffffffff938416600160381b026dffffffffffffffffffffffffffff19909616939097169290921793909317949094169390931717808355608082015191929190829060ff60e81b1916600160e81b836003811115611a2457611a24613587565b021790555060a08201518154829060ff60f01b1916600160f01b836002811115611a5057611a50613587565b02179055505050611a623389896126b7565b84336001600160a01b03167fa760e7cc3004f123d1b01e4d9420c972678d6a8fefc3524910c2a70e746d1745898b8886604051611aa2949392919061387a565b60405180910390a3611adf6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633308b6124b6565b505050935093915050565b5f610bf73383611dcf565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152506040805160c0810182526008546001600160801b038082168352600160801b9091041660208201526009546001600160501b0381169282019290925264ffffffffff600160501b83041660608201526001600160401b03600160781b830481166080830152600160b81b90920490911660a0820152611ba681426127ab565b90565b5f5f611bb483612538565b5091506110ef90508185613793565b5f611bd8611bd18484612889565b848461290c565b9050611bfc4282611be96006611c9e565b611bf391906138a3565b60069190612971565b50506001600160a01b0384165f9081526004602052604081208054839290611c2e9084906001600160d01b03166138a3565b92506101000a8154816001600160d01b0302191690836001600160d01b03160217905550610bc4611c5e8561107e565b8261298b565b611c7183838360016129c1565b611c9957604051635274afe760e01b81526001600160a01b0384166004820152602401610776565b505050565b80545f908015611cda57611cc483611cb76001846137d1565b5f91825260209091200190565b54600160301b90046001600160d01b03166110a8565b5f9392505050565b5f611cf5600166100000000000006137d1565b826003811115611d0757611d07613587565b611d12906034613793565b846001600160d01b0316901c6001600160d01b031616905092915050565b5f80808460a001516002811115611d4957611d49613587565b14611d58578360400151611d6c565b83604001518360400151611d6c9190613774565b6001600160501b0316905080611d92855f015166ffffffffffffff168660800151611ba9565b6110ef9190613793565b5f815f03611dae57611dae6012612a23565b816001840381611dc057611dc06137aa565b04600101831515029392505050565b6001600160a01b0382165f908152600a60205260408120548210611e1857604051639cddc64160e01b81526001600160a01b038416600482015260248101839052604401610776565b6001600160a01b0383165f908152600a60205260409020805483908110611e4157611e416138c2565b905f5260205f2001905092915050565b5f5f611e8b611e6e6007546001600160a01b036101009091041690565b8630611e7d60045f898b6138d6565b611e86916138fd565b612a34565b9150915081611f5d5763ffffffff811615611f3a576007805460ff60a81b1916600160a81b179055611ecb6007546001600160a01b036101009091041690565b6001600160a01b03166394c7d7ee8686866040518463ffffffff1660e01b8152600401611efa93929190613935565b5f604051808303815f87803b158015611f11575f5ffd5b505af1158015611f23573d5f5f3e3d5ffd5b50506007805460ff60a81b1916905550611f5d9050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610776565b5050505050565b611f6c612ac6565b6007805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b5f611fc08361107e565b6001600160a01b038481165f90815260036020526040812080546001600160a01b03191692861692909217909155909150611ffa8461107e565b9050806001600160a01b0316826001600160a01b0316856001600160a01b03167f3134e8a2e6d97e929a7e54011ea5485d7d196dd5f0ba4d4ef95803e8e3fc257f60405160405180910390a46001600160a01b038085165f908152600460205260409020546001600160d01b031690838116908316148061208257506001600160d01b038116155b1561208e575050505050565b612098838261298b565b611f5d8282612ae9565b5f4265ffffffffffff1682106120dc57604051637669fc0f60e11b81526004810183905265ffffffffffff42166024820152604401610776565b5090565b81545f908181600581111561213c575f6120f984612b1a565b61210390856137d1565b5f8881526020902090915081015465ffffffffffff908116908716101561212c5780915061213a565b612137816001613761565b92505b505b5f61214987878585612c72565b905080156121765761216087611cb76001846137d1565b54600160301b90046001600160d01b0316612178565b5f5b979650505050505050565b60078054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6121e7612514565b6007805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a258611f993390565b60606111f47f0000000000000000000000000000000000000000000000000000000000000000612cc8565b60606111f47f0000000000000000000000000000000000000000000000000000000000000000612cc8565b5f5f61227d83612538565b925050506122aa606482866122929190613793565b61229c91906137be565b6122a5876124ec565b612d05565b95945050505050565b5f610bf76122bf612d14565b8360405161190160f01b8152600281019290925260228201526042902090565b5f5f5f5f6122ef88888888612e3d565b9250925092506122ff8282612f05565b50909695505050505050565b6001600160a01b0382165f908152600260205260409020805460018101909155818114611c99576040516301d4b62360e61b81526001600160a01b038416600482015260248101829052604401610776565b805f0361237d5760405163e0af067960e01b815260040160405180910390fd5b5f612386611af5565b90506123928183612fbd565b805160208201516001600160801b03908116600160801b029116176008556040810151600980546060840151608085015160a08601516001600160401b03908116600160b81b0267ffffffffffffffff60b81b1991909216600160781b0216600160781b600160f81b031964ffffffffff909316600160501b026001600160781b03199094166001600160501b03909616959095179290921716929092179190911790556001600160a01b0383167f17c4c73fe3b5d172ec864d377fb9e2323d3f90de65eed172cc20232b48ab2ae183612474600160281b63bbf81e00613793565b602085015161248f906001600160801b031662015180613793565b61249991906137be565b6040805192835260208301919091520160405180910390a2505050565b6124c48484848460016130b1565b610bc457604051635274afe760e01b81526001600160a01b0385166004820152602401610776565b5f6124ff600160281b63bbf81e00613793565b8251610bf791906001600160801b03166137be565b60075460ff161561107c5760405163d93c066560e01b815260040160405180910390fd5b5f80808084600381111561254e5761254e613587565b03612564575062278d009150600f90505f6125c9565b600184600381111561257857612578613587565b0361258f57506276a700915060199050600a6125c9565b60028460038111156125a3576125a3613587565b036125ba575062ed4e00915060239050600f6125c9565b506301e1338091506032905060195b9193909250565b805f036125db575050565b81516001600160801b03165f6125f9600160281b63bbf81e00613793565b6126039084613793565b61260d90836137d1565b6001600160801b03808216865260208601519192506126389161263291849116613793565b83611d9c565b6001600160801b0316602090940193909352505050565b5f6001600160401b038211156120dc57604080516306dfcc6560e41b8152600481019190915260248101839052604401610776565b5f66ffffffffffffff8211156120dc576040516306dfcc6560e41b81526038600482015260248101839052604401610776565b5f6126c28383612889565b90505f6126cf6006611c9e565b90505f826126dd835f611ce2565b6126e79190613761565b90506126fb600166100000000000006137d1565b81111561271e576040516354d2df2b60e01b815260048101829052602401610776565b5f61272a84878761290c565b905061273a42611bf38386613974565b50506001600160a01b0387165f908152600460205260408120805483929061276c9084906001600160d01b0316613974565b92506101000a8154816001600160d01b0302191690836001600160d01b031602179055506127a261279c8861107e565b82612ae9565b50505050505050565b5f826060015164ffffffffff16826127c391906137d1565b64ffffffffff8316606085015260808401519091506001600160401b03165f8190036127ef5750505050565b5f61282f8361281587602001516001600160801b0316600160281b866122a59190613793565b61281f9190613793565b86516001600160801b0316612d05565b90505f61283c83836137be565b905080866040018181516128509190613993565b6001600160501b03169052506128668382613793565b865187906128759083906139b2565b6001600160801b0316905250505050505050565b5f600382600381111561289e5761289e613587565b036128c657620186a08310156128b457826128bf565b6128bf836002613793565b9050610bf7565b5f8260038111156128d9576128d9613587565b141580156128e9575061c3508310155b156129055760026128fb846003613793565b6128bf91906137be565b5090919050565b5f5f5f5f61291a868661311e565b919450925090508683156129395761293460016034613793565b88901b175b82156129505761294b60026034613793565b88901b175b81156121785761296260036034613793565b88901b17979650505050505050565b5f8061297e858585613179565b915091505b935093915050565b6001600160a01b0382165f9081526005602052604081206129ab90611c9e565b9050611c9983826129bc85826138a3565b6132c9565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612a17578383151615612a0b573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b634e487b715f52806020526024601cfd5b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15612abc575f516020805191945081901c150291505b5094509492505050565b60075460ff1661107c57604051638dfc202b60e01b815260040160405180910390fd5b6001600160a01b0382165f908152600560205260408120612b0990611c9e565b9050611c9983826129bc8582613974565b5f60018211612b27575090565b816001600160801b8210612b405760809190911c9060401b5b680100000000000000008210612b5b5760409190911c9060201b5b6401000000008210612b725760209190911c9060101b5b620100008210612b875760109190911c9060081b5b6101008210612b9b5760089190911c9060041b5b60108210612bae5760049190911c9060021b5b60048210612bba5760011b5b600302600190811c90818581612bd257612bd26137aa565b048201901c90506001818581612bea57612bea6137aa565b048201901c90506001818581612c0257612c026137aa565b048201901c90506001818581612c1a57612c1a6137aa565b048201901c90506001818581612c3257612c326137aa565b048201901c90506001818581612c4a57612c4a6137aa565b048201901c9050612c69818581612c6357612c636137aa565b04821190565b90039392505050565b5f5b81831015612cc0575f85815260209020838316600285851804019081015465ffffffffffff86811691161115612cac57809250612cba565b612cb7816001613761565b93505b50612c74565b509392505050565b60605f612cd48361332c565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f828218828410028218610bf4565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015612d6c57507f000000000000000000000000000000000000000000000000000000000000000046145b15612d9657507f000000000000000000000000000000000000000000000000000000000000000090565b6111f4604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115612e7657505f91506003905082612efb565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612ec7573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116612ef257505f925060019150829050612efb565b92505f91508190505b9450945094915050565b5f826003811115612f1857612f18613587565b03612f21575050565b6001826003811115612f3557612f35613587565b03612f535760405163f645eedf60e01b815260040160405180910390fd5b6002826003811115612f6757612f67613587565b03612f885760405163fce698f760e01b815260048101829052602401610776565b6003826003811115612f9c57612f9c613587565b03611171576040516335e2f38360e21b815260048101829052602401610776565b815160208301516001600160801b03918216915f9116156130085761300584602001516001600160801b0316602084901b612ff891906137be565b66278d0000000000612d05565b90505b5f61301b600160281b63bbf81e00613793565b6130259085613793565b90505f6130328285613761565b905061303d81613353565b6001600160801b031686525f8161305b66278d000000000085613793565b6130658688613793565b61306f9190613761565b61307991906137be565b9050613097602083901b61309283640100000000613386565b611d9c565b6001600160801b0316602090970196909652505050505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f5114831661310d578383151615613101573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f5f5f61c350851015801561314457505f84600381111561314157613141613587565b14155b9250620186a0851015801561316a5750600384600381111561316857613168613587565b145b92959294620f42401093505050565b82545f908190801561326f575f61319587611cb76001856137d1565b805490915065ffffffffffff80821691600160301b90046001600160d01b03169088168211156131d857604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361321157825465ffffffffffff16600160301b6001600160d01b03891602178355613261565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b945085935061298392505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b029190931617920191909155905081612983565b6132eb426001600160a01b0385165f9081526005602052604090209083612971565b5050826001600160a01b03167fdec2bacdd2f05b59de34da9b523dff8be42e5e38e818c82fdb0bae774387a724613322845f611ce2565b612499845f611ce2565b5f60ff8216601f811115610bf757604051632cd44ac360e21b815260040160405180910390fd5b5f6001600160801b038211156120dc576040516306dfcc6560e41b81526080600482015260248101839052604401610776565b5f828218828411028218610bf4565b5f602082840312156133a5575f5ffd5b5035919050565b600481106110b9575f5ffd5b80356001600160a01b03811681146133ce575f5ffd5b919050565b5f5f604083850312156133e4575f5ffd5b82356133ef816133ac565b91506133fd602084016133b8565b90509250929050565b5f5f60408385031215613417575f5ffd5b613420836133b8565b946020939093013593505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610bf4602083018461342e565b5f6020828403121561347e575f5ffd5b610bf4826133b8565b5f5f5f60608486031215613499575f5ffd5b83356134a4816133ac565b92506134b2602085016133b8565b929592945050506040919091013590565b60ff60f81b8816815260e060208201525f6134e160e083018961342e565b82810360408401526134f3818961342e565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b8181101561354857835183526020938401939092019160010161352a565b50909b9a5050505050505050505050565b5f5f6040838503121561356a575f5ffd5b82359150602083013561357c816133ac565b809150509250929050565b634e487b7160e01b5f52602160045260245ffd5b600481106110b9576110b9613587565b600381106135bb576135bb613587565b9052565b66ffffffffffffff815116825266ffffffffffffff60208201511660208301526001600160501b03604082015116604083015264ffffffffff606082015116606083015260808101516136118161359b565b8060808401525060a0810151611c9960a08401826135ab565b60c08101610bf782846135bf565b5f5f5f5f5f5f60c0878903121561364d575f5ffd5b613656876133b8565b95506020870135945060408701359350606087013560ff81168114613679575f5ffd5b9598949750929560808101359460a0909101359350915050565b5f5f604083850312156136a4575f5ffd5b8235613420816133ac565b602080825282518282018190525f918401906040840190835b818110156136f1576136db8385516135bf565b6020939093019260c092909201916001016136c8565b509095945050505050565b5f5f5f6060848603121561370e575f5ffd5b8335925060208401356134b2816133ac565b60208101610bf782846135ab565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b038281168282160390811115610bf757610bf761372e565b80820180821115610bf757610bf761372e565b6001600160501b038281168282160390811115610bf757610bf761372e565b8082028115828204841417610bf757610bf761372e565b634e487b7160e01b5f52601260045260245ffd5b5f826137cc576137cc6137aa565b500490565b81810381811115610bf757610bf761372e565b5f826137f2576137f26137aa565b500690565b6001600160801b038181168382160190811115610bf757610bf761372e565b6001600160a01b038416815260208101839052606081016138368361359b565b826040830152949350505050565b5f60208284031215613854575f5ffd5b5051919050565b6001600160401b038181168382160190811115610bf757610bf761372e565b608081016138878661359b565b9481526020810193909352604083019190915260609091015290565b6001600160d01b038281168282160390811115610bf757610bf761372e565b634e487b7160e01b5f52603260045260245ffd5b5f5f858511156138e4575f5ffd5b838611156138f0575f5ffd5b5050820193919092039150565b80356001600160e01b0319811690600484101561392e576001600160e01b0319600485900360031b81901b82161691505b5092915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b6001600160d01b038181168382160190811115610bf757610bf761372e565b6001600160501b038181168382160190811115610bf757610bf761372e565b6001600160801b038281168282160390811115610bf757610bf761372e56fea164736f6c6343000825000a';

/** Where constructor arguments stand in the deployed bytecode: first byte, and how many. */
export const stakingVaultImmutables: readonly (readonly [start: number, length: number])[] = [[826,32],[1611,32],[2973,32],[3779,32],[3895,32],[5105,32],[5194,32],[5324,32],[5457,32],[5522,32],[6839,32],[8739,32],[8782,32],[11552,32],[11594,32],[11636,32],[11717,32],[11757,32]];
