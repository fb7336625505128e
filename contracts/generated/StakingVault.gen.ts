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
        "name": "positions",
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
  '0x6101a0604052348015610010575f5ffd5b50604051613f61380380613f6183398101604081905261002f9161020b565b8260405180604001604052806012815260200171436c6f756454756e6572205374616b696e6760701b815250604051806040016040528060018152602001603160f81b8152506100848261014a60201b60201c565b610120526100918161014a565b61014052815160208084019190912060e052815190820120610100524660a05261011d60e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c05261012f81610190565b506001600160a01b03918216610160521661018052506102b0565b5f5f829050601f8151111561017d578260405163305a27a960e01b81526004016101749190610255565b60405180910390fd5b80516101888261028a565b179392505050565b60078054600160381b600160d81b0319166701000000000000006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b0381168114610208575f5ffd5b50565b5f5f5f6060848603121561021d575f5ffd5b8351610228816101f4565b6020850151909350610239816101f4565b604085015190925061024a816101f4565b809150509250925092565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156102aa575f198160200360031b1b821691505b50919050565b60805160a05160c05160e0516101005161012051610140516101605161018051613c0d6103545f395f818161034101528181611476015281816114f80152818161157d01526115be01525f818161065401528181610ba601528181610eb501528181610f290152818161140e0152611bb601525f6123d401525f6123a901525f612f9e01525f612f7601525f612ed101525f612efb01525f612f250152613c0d5ff3fe608060405234801561000f575f5ffd5b5060043610610208575f3560e01c806384b0196e1161011f578063ca1d209d116100a9578063e522538111610079578063e52253811461060c578063eb72c8d814610614578063f867d46b1461061c578063f99b7d751461063c578063fc0c546a1461064f575f5ffd5b8063ca1d209d146105bb578063ccb43320146105ce578063cd4ab7b2146105e1578063cf309012146105f4575f5ffd5b80639ab24eb0116100ef5780639ab24eb01461054a5780639f7ae9b61461055d578063a3fd0d9914610570578063bf7e214f14610590578063c3cda520146105a8575f5ffd5b806384b0196e146104e55780638e539e8c146105005780638fb360371461051357806391ddadf414610534575f5ffd5b8063587cde1e116101a05780636f2a6791116101705780636f2a6791146103635780637914c67c1461048f5780637a9e5e4b146104a25780637ecebe00146104b55780638456cb59146104dd575f5ffd5b8063587cde1e146102e05780635c19a95c1461030b5780635c975abb1461031e57806366666aa91461033c575f5ffd5b80633a46b1a8116101db5780633a46b1a8146102825780633e491d47146102955780633f4ba83a146102a85780634bf5d7e9146102b0575f5ffd5b80632cd3b6cc1461020c5780632e1a7d4d1461022157806332557f4614610234578063379607f51461025a575b5f5ffd5b61021f61021a366004613528565b610676565b005b61021f61022f366004613528565b610979565b610247610242366004613566565b610bd3565b6040519081526020015b60405180910390f35b61026d610268366004613528565b610bef565b60408051928352602083019190915201610251565b610247610290366004613599565b610f5b565b6102476102a3366004613599565b610f67565b61021f61105a565b604080518082018252600e81526d06d6f64653d74696d657374616d760941b6020820152905161025191906135ef565b6102f36102ee366004613601565b611070565b6040516001600160a01b039091168152602001610251565b61021f610319366004613601565b6110a1565b600754600160301b900460ff165b6040519015158152602001610251565b6102f37f000000000000000000000000000000000000000000000000000000000000000081565b6104106040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152506040805160c0810182526008546001600160801b038082168352600160801b9091041660208201526009546001600160501b0381169282019290925264ffffffffff600160501b83041660608201526001600160401b03600160781b830481166080830152600160b81b90920490911660a082015290565b60405161025191905f60c0820190506001600160801b0383511682526001600160801b0360208401511660208301526001600160501b03604084015116604083015264ffffffffff60608401511660608301526001600160401b0360808401511660808301526001600160401b0360a08401511660a083015292915050565b61024761049d36600461361a565b6110ae565b61021f6104b0366004613601565b611112565b6102476104c3366004613601565b6001600160a01b03165f9081526002602052604090205490565b61021f611192565b6104ed6111a3565b6040516102519796959493929190613656565b61024761050e366004613528565b6111e5565b61051b6111f0565b6040516001600160e01b03199091168152602001610251565b60405165ffffffffffff42168152602001610251565b610247610558366004613601565b611216565b61024761056b3660046136ec565b611221565b61058361057e366004613599565b611234565b60405161025191906137bd565b600754600160381b90046001600160a01b03166102f3565b61021f6105b63660046137cb565b611337565b61021f6105c9366004613528565b6113f7565b61032c6105dc36600461361a565b611436565b6102476105ef366004613826565b61144c565b600954600160b81b90046001600160401b0316610247565b610247611473565b610247611620565b61062f61062a366004613601565b611631565b6040516102519190613842565b61026d61064a36600461388f565b6117f1565b6102f37f000000000000000000000000000000000000000000000000000000000000000081565b5f61068082611be9565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff1660608201529192505f919083906080830190600160e81b900460ff1660038111156106f8576106f861371a565b60038111156107095761070961371a565b81528154602090910190600160f01b900460ff16600281111561072e5761072e61371a565b600281111561073f5761073f61371a565b90525090505f8160a00151600281111561075b5761075b61371a565b14610788578060a001516040516396fe8cdd60e01b815260040161077f91906138b3565b60405180910390fd5b806060015164ffffffffff164210156107c357606081015160405163098525e560e11b815264ffffffffff909116600482015260240161077f565b5f6107cc611bf4565b90506107e8825f015166ffffffffffffff168360800151611ca8565b816080018181516107f991906138d5565b6001600160401b03908116909152825160208401516001600160801b03908116600160801b029116176008556040830151600980546060860151608087015160a08801518616600160b81b0267ffffffffffffffff60b81b1991909616600160781b0216600160781b600160f81b031964ffffffffff909216600160501b026001600160781b03199093166001600160501b0390951694909417919091171691909117919091179055505f6108b162127500426138f4565b845466ff00ffffffffff60c01b1916600160c01b64ffffffffff83160260ff60f01b191617600160f01b178555604084810151908401519192506108f491613907565b84546001600160501b0391909116600160701b0269ffffffffffffffffffff60701b199091161784558251608084015161093b91339166ffffffffffffff90911690611cc2565b604051818152859033907f702136044bfcc554b56949e18b86204d0a76395d5ebab9a7dabb72ef2a907b8d9060200160405180910390a35050505050565b5f61098382611be9565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff1660608201529192505f919083906080830190600160e81b900460ff1660038111156109fb576109fb61371a565b6003811115610a0c57610a0c61371a565b81528154602090910190600160f01b900460ff166002811115610a3157610a3161371a565b6002811115610a4257610a4261371a565b905250905060018160a001516002811115610a5f57610a5f61371a565b14610a83578060a001516040516396fe8cdd60e01b815260040161077f91906138b3565b806060015164ffffffffff16421015610abe57606081015160405163098525e560e11b815264ffffffffff909116600482015260240161077f565b815460ff60f01b1916600160f11b178255602081015181515f91610aee9166ffffffffffffff91821691166138f4565b600980549192508291601790610b15908490600160b81b90046001600160401b03166138d5565b92506101000a8154816001600160401b0302191690836001600160401b0316021790555083336001600160a01b03167f75e161b3e824b114fc1a33274bd7091918dd4e639cede50b78b15a4eea956a21845f01518560200151604051610b9192919066ffffffffffffff92831681529116602082015260400190565b60405180910390a3610bcd6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163383611d58565b50505050565b5f610be6610be083611d92565b84611dcc565b90505b92915050565b5f5f5f610bfb84611be9565b90505f610c06611bf4565b6040805160c081018252845466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff1660608201529192505f91610cd19185906080830190600160e81b900460ff166003811115610c8157610c8161371a565b6003811115610c9257610c9261371a565b81528154602090910190600160f01b900460ff166002811115610cb757610cb761371a565b6002811115610cc857610cc861371a565b90525083611e1a565b90505f610ce6600160281b63bbf81e00613926565b610cf09083613951565b9050610cfd816064611e86565b9450610d098582613964565b9550855f03610d2b576040516312d37ee560e31b815260040160405180910390fd5b5f8454600160f01b900460ff166002811115610d4957610d4961371a565b14610d54575f610d5a565b82604001515b84546001600160501b0391909116600160701b0269ffffffffffffffffffff60701b19909116178455610d95600160281b63bbf81e00613926565b610d9f9083613977565b83518490610dae90839061398a565b6001600160801b03908116909152845160208601518216600160801b0291161760085550604080840151600980546060870151608088015160a08901516001600160401b03908116600160b81b0267ffffffffffffffff60b81b1991909216600160781b0216600160781b600160f81b031964ffffffffff909316600160501b026001600160781b03199094166001600160501b039096169590951792909217169290921791909117905551879033907f812be816db82c66cd18ca8457005cd84689642d8ac4d38599cc6af444a2dc72a90610e96908a908a90918252602082015260400190565b60405180910390a3604051632241328b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690632241328b90610eef90309089906002906004016139a9565b5f604051808303815f87803b158015610f06575f5ffd5b505af1158015610f18573d5f5f3e3d5ffd5b50610f529250506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690503388611d58565b50505050915091565b5f610be65f84846110ae565b5f610f7a600160281b63bbf81e00613926565b611050610f878585611eb9565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff16606082015291906080830190600160e81b900460ff166003811115610ff957610ff961371a565b600381111561100a5761100a61371a565b81528154602090910190600160f01b900460ff16600281111561102f5761102f61371a565b60028111156110405761104061371a565b90525061104b611bf4565b611e1a565b610be69190613951565b611066335b5f36611f1b565b61106e61202b565b565b6001600160a01b038082165f908152600360205260408120549091168015611098578061109a565b825b9392505050565b6110ab3382612083565b50565b6001600160a01b0382165f9081526003602052604081205461110a9061110490600160d01b900465ffffffffffff166110e6856121ed565b6001600160a01b0387165f908152600460205260409020919061222b565b85611dcc565b949350505050565b6007543390600160381b90046001600160a01b031681146111505760405162d1953b60e31b81526001600160a01b038216600482015260240161077f565b816001600160a01b03163b5f03611185576040516361798f2f60e11b81526001600160a01b038316600482015260240161077f565b61118e826122f8565b5050565b61119b3361105f565b61106e61235c565b5f6060805f5f5f60606111b46123a2565b6111bc6123cd565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f610be95f8361144c565b6007545f90600160d81b900460ff1661120857505f90565b638fb3603760e01b5b905090565b5f610be95f83610bd3565b5f610be661122d611bf4565b84846123f8565b61126a6040805160c0810182525f808252602082018190529181018290526060810182905290608082019081526020015f905290565b6112748383611eb9565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff16606082015291906080830190600160e81b900460ff1660038111156112e6576112e661371a565b60038111156112f7576112f761371a565b81528154602090910190600160f01b900460ff16600281111561131c5761131c61371a565b600281111561132d5761132d61371a565b9052509392505050565b8342111561135b57604051632341d78760e11b81526004810185905260240161077f565b604080517fe48329057bfd03d55e49b547132e39cffd9c1820ad7b9d4c5307691425d15adf60208201526001600160a01b0388169181019190915260608101869052608081018590525f906113c89060a00160405160208183030381529060405280519060200120612439565b90505f6113d782868686612465565b90506113e38188612491565b6113ed8189612083565b5050505050505050565b61140133826124e3565b6110ab6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633308461263c565b5f6114428484846110ae565b1515949350505050565b6007545f90610be690610be09065ffffffffffff1661146a856121ed565b6006919061222b565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b60d42886040518163ffffffff1660e01b81526004016020604051808303815f875af11580156114d1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114f591906139eb565b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663cfb9cfba6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611552573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061157691906139eb565b90506115a27f0000000000000000000000000000000000000000000000000000000000000000826124e3565b6040516309a7cc2560e11b8152306004820152602481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063134f984a906044015f604051808303815f87803b158015611607575f5ffd5b505af1158015611619573d5f5f3e3d5ffd5b5050505090565b5f61121161162c611bf4565b612672565b6001600160a01b0381165f90815260036020526040902054606090600160a01b900465ffffffffffff166001600160401b03811115611672576116726139d7565b6040519080825280602002602001820160405280156116d957816020015b6116c66040805160c0810182525f808252602082018190529181018290526060810182905290608082019081526020015f905290565b8152602001906001900390816116905790505b5090505f5b81518110156117eb576001600160a01b0383165f908152600a60209081526040808320848452825291829020825160c081018452815466ffffffffffffff8082168352600160381b82041693820193909352600160701b83046001600160501b031693810193909352600160c01b820464ffffffffff166060840152906080830190600160e81b900460ff16600381111561177b5761177b61371a565b600381111561178c5761178c61371a565b81528154602090910190600160f01b900460ff1660028111156117b1576117b161371a565b60028111156117c2576117c261371a565b815250508282815181106117d8576117d8613a02565b60209081029190910101526001016116de565b50919050565b5f5f6117fb61269a565b6127108510156118295760405163bd49034f60e01b815260048101869052612710602482015260440161077f565b5f611833856126c5565b505090505f611840611bf4565b905061184d8188886123f8565b92508483101561187a57604051635812a30760e11b8152600481018490526024810186905260440161077f565b611884818461275d565b6118966118918888611ca8565b6127dc565b816080018181516118a79190613a16565b6001600160401b03169052506118c061189184896138f4565b8160a0018181516118d19190613a16565b6001600160401b0390811690915282516020808501516001600160801b03908116600160801b02921691909117600855604080850151600980546060880151608089015160a08a01518816600160b81b0267ffffffffffffffff60b81b1991909816600160781b0216600160781b600160f81b031964ffffffffff909216600160501b026001600160781b03199093166001600160501b039095169490941791909117169190911793909317909255335f908152600390915220805465ffffffffffff600160a01b90910416915060146119aa83613a35565b91906101000a81548165ffffffffffff021916908365ffffffffffff16021790555065ffffffffffff1693505f82426119e391906138f4565b90506040518060c001604052806119f98a612811565b66ffffffffffffff168152602001611a1086612811565b66ffffffffffffff16815260200183604001516001600160501b031681526020018264ffffffffff168152602001886003811115611a5057611a5061371a565b81526020015f9052335f908152600a60209081526040808320898452825291829020835181549285015193850151606086015164ffffffffff16600160c01b0264ffffffffff60c01b196001600160501b03909216600160701b02919091166effffffffffffffffffffffffffffff60701b1966ffffffffffffff968716600160381b026dffffffffffffffffffffffffffff19909616969093169590951793909317169290921717808255608083015190829060ff60e81b1916600160e81b836003811115611b2257611b2261371a565b021790555060a08201518154829060ff60f01b1916600160f01b836002811115611b4e57611b4e61371a565b0217905550905050611b61338989612844565b84336001600160a01b03167fa760e7cc3004f123d1b01e4d9420c972678d6a8fefc3524910c2a70e746d1745898b8886604051611ba19493929190613a5d565b60405180910390a3611bde6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633308b61263c565b505050935093915050565b5f610be93383611eb9565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152506040805160c0810182526008546001600160801b038082168352600160801b9091041660208201526009546001600160501b0381169282019290925264ffffffffff600160501b83041660608201526001600160401b03600160781b830481166080830152600160b81b90920490911660a0820152611ca58142612918565b90565b5f5f611cb3836126c5565b50915061110a90508185613926565b5f611cd7611cd084846129f6565b8484612a79565b600754909150611d06908290611cf79060069065ffffffffffff16612adf565b611d019190613a86565b612b20565b5f611d1085611070565b9050846001600160a01b0316816001600160a01b031614611d4757611d478582611d426001600160d01b038616613aa5565b612b5a565b611d518183612bb7565b5050505050565b611d658383836001612bd7565b611d8d57604051635274afe760e01b81526001600160a01b038416600482015260240161077f565b505050565b6001600160a01b0381165f9081526003602090815260408083205460049092528220610be991600160d01b900465ffffffffffff16612adf565b5f611ddf60016610000000000000613964565b826003811115611df157611df161371a565b611dfc906034613926565b846001600160d01b0316901c6001600160d01b031616905092915050565b5f80808460a001516002811115611e3357611e3361371a565b14611e42578360400151611e56565b83604001518360400151611e569190613907565b6001600160501b0316905080611e7c855f015166ffffffffffffff168660800151611ca8565b61110a9190613926565b5f815f03611e9857611e986012612c39565b816001840381611eaa57611eaa61393d565b04600101831515029392505050565b6001600160a01b0382165f908152600a6020908152604080832084845290915281208054909166ffffffffffffff9091169003610be957604051639cddc64160e01b81526001600160a01b03841660048201526024810183905260440161077f565b5f5f611f57611f3a6007546001600160a01b03600160381b9091041690565b8630611f4960045f898b613abf565b611f5291613ae6565b612c4a565b9150915081611d515763ffffffff811615612008576007805460ff60d81b1916600160d81b179055611f996007546001600160a01b03600160381b9091041690565b6001600160a01b03166394c7d7ee8686866040518463ffffffff1660e01b8152600401611fc893929190613b1e565b5f604051808303815f87803b158015611fdf575f5ffd5b505af1158015611ff1573d5f5f3e3d5ffd5b50506007805460ff60d81b1916905550611d519050565b60405162d1953b60e31b81526001600160a01b038616600482015260240161077f565b612033612cdc565b6007805466ff000000000000191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b5f61208d83611070565b6001600160a01b038481165f90815260036020526040812080546001600160a01b031916928616929092179091559091506120c784611070565b9050806001600160a01b0316826001600160a01b0316856001600160a01b03167f3134e8a2e6d97e929a7e54011ea5485d7d196dd5f0ba4d4ef95803e8e3fc257f60405160405180910390a46001600160a01b0384165f9081526005602052604081205461213486611d92565b6001600160d01b03166121479190613b5d565b9050816001600160a01b0316836001600160a01b0316148061217057506001600160d01b038116155b1561217c575050505050565b846001600160a01b0316836001600160a01b0316146121ac576121ac8584611d426001600160d01b038516613aa5565b846001600160a01b0316826001600160a01b0316146121d9576121d98583836001600160d01b0316612b5a565b6121e38382612bb7565b611d518282612d06565b5f4265ffffffffffff16821061222757604051637669fc0f60e11b81526004810183905265ffffffffffff4216602482015260440161077f565b5090565b5f80836005811115612286575f61224186612d21565b61224b9087613964565b5f8181526020899052604090205490915065ffffffffffff8087169116111561227657809150612284565b6122818160016138f4565b92505b505b808210156122e4575f600261229b83856138f4565b6122a59190613951565b5f8181526020899052604090205490915065ffffffffffff808716911611156122d0578091506122de565b6122db8160016138f4565b92505b50612286565b6122ee8682612adf565b9695505050505050565b60078054670100000000000000600160d81b031916600160381b6001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b61236461269a565b6007805466ff0000000000001916600160301b1790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a2586120663390565b60606112117f0000000000000000000000000000000000000000000000000000000000000000612e79565b60606112117f0000000000000000000000000000000000000000000000000000000000000000612e79565b5f5f612403836126c5565b92505050612430606482866124189190613926565b6124229190613951565b61242b87612672565b612eb6565b95945050505050565b5f610be9612445612ec5565b8360405161190160f01b8152600281019290925260228201526042902090565b5f5f5f5f61247588888888612fee565b92509250925061248582826130b6565b50909695505050505050565b6001600160a01b0382165f908152600260205260409020805460018101909155818114611d8d576040516301d4b62360e61b81526001600160a01b03841660048201526024810182905260440161077f565b805f036125035760405163e0af067960e01b815260040160405180910390fd5b5f61250c611bf4565b9050612518818361316e565b805160208201516001600160801b03908116600160801b029116176008556040810151600980546060840151608085015160a08601516001600160401b03908116600160b81b0267ffffffffffffffff60b81b1991909216600160781b0216600160781b600160f81b031964ffffffffff909316600160501b026001600160781b03199094166001600160501b03909616959095179290921716929092179190911790556001600160a01b0383167f17c4c73fe3b5d172ec864d377fb9e2323d3f90de65eed172cc20232b48ab2ae1836125fa600160281b63bbf81e00613926565b6020850151612615906001600160801b031662015180613926565b61261f9190613951565b6040805192835260208301919091520160405180910390a2505050565b61264a848484846001613262565b610bcd57604051635274afe760e01b81526001600160a01b038516600482015260240161077f565b5f612685600160281b63bbf81e00613926565b8251610be991906001600160801b0316613951565b600754600160301b900460ff161561106e5760405163d93c066560e01b815260040160405180910390fd5b5f8080808460038111156126db576126db61371a565b036126f1575062278d009150600f90505f612756565b60018460038111156127055761270561371a565b0361271c57506276a700915060199050600a612756565b60028460038111156127305761273061371a565b03612747575062ed4e00915060239050600f612756565b506301e1338091506032905060195b9193909250565b805f03612768575050565b81516001600160801b03165f612786600160281b63bbf81e00613926565b6127909084613926565b61279a9083613964565b6001600160801b03808216865260208601519192506127c5916127bf91849116613926565b83611e86565b6001600160801b0316602090940193909352505050565b5f6001600160401b0382111561222757604080516306dfcc6560e41b815260048101919091526024810183905260440161077f565b5f66ffffffffffffff821115612227576040516306dfcc6560e41b8152603860048201526024810183905260440161077f565b5f61284f83836129f6565b6007549091505f9061286b9060069065ffffffffffff16612adf565b90505f82612879835f611dcc565b61288391906138f4565b905061289760016610000000000000613964565b8111156128ba576040516354d2df2b60e01b81526004810182905260240161077f565b5f6128c6848787612a79565b90506128d5611d018285613b84565b5f6128df88611070565b9050876001600160a01b0316816001600160a01b03161461290e5761290e8882846001600160d01b0316612b5a565b6113ed8183612d06565b5f826060015164ffffffffff16826129309190613964565b64ffffffffff8316606085015260808401519091506001600160401b03165f81900361295c5750505050565b5f61299c8361298287602001516001600160801b0316600160281b8661242b9190613926565b61298c9190613926565b86516001600160801b0316612eb6565b90505f6129a98383613951565b905080866040018181516129bd9190613ba3565b6001600160501b03169052506129d38382613926565b865187906129e2908390613bc2565b6001600160801b0316905250505050505050565b5f6003826003811115612a0b57612a0b61371a565b03612a3357620186a0831015612a215782612a2c565b612a2c836002613926565b9050610be9565b5f826003811115612a4657612a4661371a565b14158015612a56575061c3508310155b15612a72576002612a68846003613926565b612a2c9190613951565b5090919050565b5f5f5f5f612a8786866132cf565b91945092509050868315612aa657612aa160016034613926565b88901b175b8215612abd57612ab860026034613926565b88901b175b8115612ad457612acf60036034613926565b88901b175b979650505050505050565b5f8115612b1857825f612af3600185613964565b815260208101919091526040015f2054600160301b90046001600160d01b0316610be6565b505f92915050565b600754612b399060069065ffffffffffff16428461332a565b6007805465ffffffffffff191665ffffffffffff9290921691909117905550565b6001600160a01b0383165f9081526005602052604081208054839290612b81908490613b5d565b90915550506001600160a01b0382165f9081526005602052604081208054839290612bad908490613be1565b9091555050505050565b5f612bc183611d92565b9050611d8d8382612bd28582613a86565b613404565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612c2d578383151615612c21573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b634e487b715f52806020526024601cfd5b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15612cd2575f516020805191945081901c150291505b5094509492505050565b600754600160301b900460ff1661106e57604051638dfc202b60e01b815260040160405180910390fd5b5f612d1083611d92565b9050611d8d8382612bd28582613b84565b5f60018211612d2e575090565b816001600160801b8210612d475760809190911c9060401b5b680100000000000000008210612d625760409190911c9060201b5b6401000000008210612d795760209190911c9060101b5b620100008210612d8e5760109190911c9060081b5b6101008210612da25760089190911c9060041b5b60108210612db55760049190911c9060021b5b60048210612dc15760011b5b600302600190811c90818581612dd957612dd961393d565b048201901c90506001818581612df157612df161393d565b048201901c90506001818581612e0957612e0961393d565b048201901c90506001818581612e2157612e2161393d565b048201901c90506001818581612e3957612e3961393d565b048201901c90506001818581612e5157612e5161393d565b048201901c9050612e70818581612e6a57612e6a61393d565b04821190565b90039392505050565b60605f612e85836134bf565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f828218828410028218610be6565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015612f1d57507f000000000000000000000000000000000000000000000000000000000000000046145b15612f4757507f000000000000000000000000000000000000000000000000000000000000000090565b611211604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561302757505f915060039050826130ac565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613078573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b0381166130a357505f9250600191508290506130ac565b92505f91508190505b9450945094915050565b5f8260038111156130c9576130c961371a565b036130d2575050565b60018260038111156130e6576130e661371a565b036131045760405163f645eedf60e01b815260040160405180910390fd5b60028260038111156131185761311861371a565b036131395760405163fce698f760e01b81526004810182905260240161077f565b600382600381111561314d5761314d61371a565b0361118e576040516335e2f38360e21b81526004810182905260240161077f565b815160208301516001600160801b03918216915f9116156131b9576131b684602001516001600160801b0316602084901b6131a99190613951565b66278d0000000000612eb6565b90505b5f6131cc600160281b63bbf81e00613926565b6131d69085613926565b90505f6131e382856138f4565b90506131ee816134e6565b6001600160801b031686525f8161320c66278d000000000085613926565b6132168688613926565b61322091906138f4565b61322a9190613951565b9050613248602083901b61324383640100000000613519565b611e86565b6001600160801b0316602090970196909652505050505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166132be5783831516156132b2573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f5f5f61c35085101580156132f557505f8460038111156132f2576132f261371a565b14155b9250620186a0851015801561331b575060038460038111156133195761331961371a565b145b92959294620f42401093505050565b5f8315801590613365575065ffffffffffff8316855f61334b600188613964565b815260208101919091526040015f205465ffffffffffff16145b156133b25781855f613378600188613964565b815260208101919091526040015f2080546001600160d01b0392909216600160301b0265ffffffffffff909216919091179055508261110a565b60408051808201825265ffffffffffff80861682526001600160d01b0380861660208085019182525f8a8152908b9052949094209251935116600160301b0292169190911790556124308460016138f4565b6001600160a01b0383165f90815260036020908152604080832080546004909352922061344191600160d01b900465ffffffffffff16428561332a565b815465ffffffffffff91909116600160d01b026001600160d01b039091161781556001600160a01b0384167fdec2bacdd2f05b59de34da9b523dff8be42e5e38e818c82fdb0bae774387a724613497855f611dcc565b6134a1855f611dcc565b6040805192835260208301919091520160405180910390a250505050565b5f60ff8216601f811115610be957604051632cd44ac360e21b815260040160405180910390fd5b5f6001600160801b03821115612227576040516306dfcc6560e41b8152608060048201526024810183905260440161077f565b5f828218828411028218610be6565b5f60208284031215613538575f5ffd5b5035919050565b600481106110ab575f5ffd5b80356001600160a01b0381168114613561575f5ffd5b919050565b5f5f60408385031215613577575f5ffd5b82356135828161353f565b91506135906020840161354b565b90509250929050565b5f5f604083850312156135aa575f5ffd5b6135b38361354b565b946020939093013593505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610be660208301846135c1565b5f60208284031215613611575f5ffd5b610be68261354b565b5f5f5f6060848603121561362c575f5ffd5b83356136378161353f565b92506136456020850161354b565b929592945050506040919091013590565b60ff60f81b8816815260e060208201525f61367460e08301896135c1565b828103604084015261368681896135c1565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b818110156136db5783518352602093840193909201916001016136bd565b50909b9a5050505050505050505050565b5f5f604083850312156136fd575f5ffd5b82359150602083013561370f8161353f565b809150509250929050565b634e487b7160e01b5f52602160045260245ffd5b600481106110ab576110ab61371a565b6003811061374e5761374e61371a565b9052565b66ffffffffffffff815116825266ffffffffffffff60208201511660208301526001600160501b03604082015116604083015264ffffffffff606082015116606083015260808101516137a48161372e565b8060808401525060a0810151611d8d60a084018261373e565b60c08101610be98284613752565b5f5f5f5f5f5f60c087890312156137e0575f5ffd5b6137e98761354b565b95506020870135945060408701359350606087013560ff8116811461380c575f5ffd5b9598949750929560808101359460a0909101359350915050565b5f5f60408385031215613837575f5ffd5b82356135b38161353f565b602080825282518282018190525f918401906040840190835b818110156138845761386e838551613752565b6020939093019260c0929092019160010161385b565b509095945050505050565b5f5f5f606084860312156138a1575f5ffd5b8335925060208401356136458161353f565b60208101610be9828461373e565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b038281168282160390811115610be957610be96138c1565b80820180821115610be957610be96138c1565b6001600160501b038281168282160390811115610be957610be96138c1565b8082028115828204841417610be957610be96138c1565b634e487b7160e01b5f52601260045260245ffd5b5f8261395f5761395f61393d565b500490565b81810381811115610be957610be96138c1565b5f826139855761398561393d565b500690565b6001600160801b038181168382160190811115610be957610be96138c1565b6001600160a01b038416815260208101839052606081016139c98361372e565b826040830152949350505050565b634e487b7160e01b5f52604160045260245ffd5b5f602082840312156139fb575f5ffd5b5051919050565b634e487b7160e01b5f52603260045260245ffd5b6001600160401b038181168382160190811115610be957610be96138c1565b5f65ffffffffffff821665ffffffffffff8103613a5457613a546138c1565b60010192915050565b60808101613a6a8661372e565b9481526020810193909352604083019190915260609091015290565b6001600160d01b038281168282160390811115610be957610be96138c1565b5f600160ff1b8201613ab957613ab96138c1565b505f0390565b5f5f85851115613acd575f5ffd5b83861115613ad9575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015613b17576001600160e01b0319600485900360031b81901b82161691505b5092915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b8082018281125f831280158216821582161715613b7c57613b7c6138c1565b505092915050565b6001600160d01b038181168382160190811115610be957610be96138c1565b6001600160501b038181168382160190811115610be957610be96138c1565b6001600160801b038281168282160390811115610be957610be96138c1565b8181035f831280158383131683831282161715613b1757613b176138c156fea164736f6c6343000825000a';

export const stakingVaultDeployedBytecode =
  '0x608060405234801561000f575f5ffd5b5060043610610208575f3560e01c806384b0196e1161011f578063ca1d209d116100a9578063e522538111610079578063e52253811461060c578063eb72c8d814610614578063f867d46b1461061c578063f99b7d751461063c578063fc0c546a1461064f575f5ffd5b8063ca1d209d146105bb578063ccb43320146105ce578063cd4ab7b2146105e1578063cf309012146105f4575f5ffd5b80639ab24eb0116100ef5780639ab24eb01461054a5780639f7ae9b61461055d578063a3fd0d9914610570578063bf7e214f14610590578063c3cda520146105a8575f5ffd5b806384b0196e146104e55780638e539e8c146105005780638fb360371461051357806391ddadf414610534575f5ffd5b8063587cde1e116101a05780636f2a6791116101705780636f2a6791146103635780637914c67c1461048f5780637a9e5e4b146104a25780637ecebe00146104b55780638456cb59146104dd575f5ffd5b8063587cde1e146102e05780635c19a95c1461030b5780635c975abb1461031e57806366666aa91461033c575f5ffd5b80633a46b1a8116101db5780633a46b1a8146102825780633e491d47146102955780633f4ba83a146102a85780634bf5d7e9146102b0575f5ffd5b80632cd3b6cc1461020c5780632e1a7d4d1461022157806332557f4614610234578063379607f51461025a575b5f5ffd5b61021f61021a366004613528565b610676565b005b61021f61022f366004613528565b610979565b610247610242366004613566565b610bd3565b6040519081526020015b60405180910390f35b61026d610268366004613528565b610bef565b60408051928352602083019190915201610251565b610247610290366004613599565b610f5b565b6102476102a3366004613599565b610f67565b61021f61105a565b604080518082018252600e81526d06d6f64653d74696d657374616d760941b6020820152905161025191906135ef565b6102f36102ee366004613601565b611070565b6040516001600160a01b039091168152602001610251565b61021f610319366004613601565b6110a1565b600754600160301b900460ff165b6040519015158152602001610251565b6102f37f000000000000000000000000000000000000000000000000000000000000000081565b6104106040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152506040805160c0810182526008546001600160801b038082168352600160801b9091041660208201526009546001600160501b0381169282019290925264ffffffffff600160501b83041660608201526001600160401b03600160781b830481166080830152600160b81b90920490911660a082015290565b60405161025191905f60c0820190506001600160801b0383511682526001600160801b0360208401511660208301526001600160501b03604084015116604083015264ffffffffff60608401511660608301526001600160401b0360808401511660808301526001600160401b0360a08401511660a083015292915050565b61024761049d36600461361a565b6110ae565b61021f6104b0366004613601565b611112565b6102476104c3366004613601565b6001600160a01b03165f9081526002602052604090205490565b61021f611192565b6104ed6111a3565b6040516102519796959493929190613656565b61024761050e366004613528565b6111e5565b61051b6111f0565b6040516001600160e01b03199091168152602001610251565b60405165ffffffffffff42168152602001610251565b610247610558366004613601565b611216565b61024761056b3660046136ec565b611221565b61058361057e366004613599565b611234565b60405161025191906137bd565b600754600160381b90046001600160a01b03166102f3565b61021f6105b63660046137cb565b611337565b61021f6105c9366004613528565b6113f7565b61032c6105dc36600461361a565b611436565b6102476105ef366004613826565b61144c565b600954600160b81b90046001600160401b0316610247565b610247611473565b610247611620565b61062f61062a366004613601565b611631565b6040516102519190613842565b61026d61064a36600461388f565b6117f1565b6102f37f000000000000000000000000000000000000000000000000000000000000000081565b5f61068082611be9565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff1660608201529192505f919083906080830190600160e81b900460ff1660038111156106f8576106f861371a565b60038111156107095761070961371a565b81528154602090910190600160f01b900460ff16600281111561072e5761072e61371a565b600281111561073f5761073f61371a565b90525090505f8160a00151600281111561075b5761075b61371a565b14610788578060a001516040516396fe8cdd60e01b815260040161077f91906138b3565b60405180910390fd5b806060015164ffffffffff164210156107c357606081015160405163098525e560e11b815264ffffffffff909116600482015260240161077f565b5f6107cc611bf4565b90506107e8825f015166ffffffffffffff168360800151611ca8565b816080018181516107f991906138d5565b6001600160401b03908116909152825160208401516001600160801b03908116600160801b029116176008556040830151600980546060860151608087015160a08801518616600160b81b0267ffffffffffffffff60b81b1991909616600160781b0216600160781b600160f81b031964ffffffffff909216600160501b026001600160781b03199093166001600160501b0390951694909417919091171691909117919091179055505f6108b162127500426138f4565b845466ff00ffffffffff60c01b1916600160c01b64ffffffffff83160260ff60f01b191617600160f01b178555604084810151908401519192506108f491613907565b84546001600160501b0391909116600160701b0269ffffffffffffffffffff60701b199091161784558251608084015161093b91339166ffffffffffffff90911690611cc2565b604051818152859033907f702136044bfcc554b56949e18b86204d0a76395d5ebab9a7dabb72ef2a907b8d9060200160405180910390a35050505050565b5f61098382611be9565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff1660608201529192505f919083906080830190600160e81b900460ff1660038111156109fb576109fb61371a565b6003811115610a0c57610a0c61371a565b81528154602090910190600160f01b900460ff166002811115610a3157610a3161371a565b6002811115610a4257610a4261371a565b905250905060018160a001516002811115610a5f57610a5f61371a565b14610a83578060a001516040516396fe8cdd60e01b815260040161077f91906138b3565b806060015164ffffffffff16421015610abe57606081015160405163098525e560e11b815264ffffffffff909116600482015260240161077f565b815460ff60f01b1916600160f11b178255602081015181515f91610aee9166ffffffffffffff91821691166138f4565b600980549192508291601790610b15908490600160b81b90046001600160401b03166138d5565b92506101000a8154816001600160401b0302191690836001600160401b0316021790555083336001600160a01b03167f75e161b3e824b114fc1a33274bd7091918dd4e639cede50b78b15a4eea956a21845f01518560200151604051610b9192919066ffffffffffffff92831681529116602082015260400190565b60405180910390a3610bcd6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163383611d58565b50505050565b5f610be6610be083611d92565b84611dcc565b90505b92915050565b5f5f5f610bfb84611be9565b90505f610c06611bf4565b6040805160c081018252845466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff1660608201529192505f91610cd19185906080830190600160e81b900460ff166003811115610c8157610c8161371a565b6003811115610c9257610c9261371a565b81528154602090910190600160f01b900460ff166002811115610cb757610cb761371a565b6002811115610cc857610cc861371a565b90525083611e1a565b90505f610ce6600160281b63bbf81e00613926565b610cf09083613951565b9050610cfd816064611e86565b9450610d098582613964565b9550855f03610d2b576040516312d37ee560e31b815260040160405180910390fd5b5f8454600160f01b900460ff166002811115610d4957610d4961371a565b14610d54575f610d5a565b82604001515b84546001600160501b0391909116600160701b0269ffffffffffffffffffff60701b19909116178455610d95600160281b63bbf81e00613926565b610d9f9083613977565b83518490610dae90839061398a565b6001600160801b03908116909152845160208601518216600160801b0291161760085550604080840151600980546060870151608088015160a08901516001600160401b03908116600160b81b0267ffffffffffffffff60b81b1991909216600160781b0216600160781b600160f81b031964ffffffffff909316600160501b026001600160781b03199094166001600160501b039096169590951792909217169290921791909117905551879033907f812be816db82c66cd18ca8457005cd84689642d8ac4d38599cc6af444a2dc72a90610e96908a908a90918252602082015260400190565b60405180910390a3604051632241328b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690632241328b90610eef90309089906002906004016139a9565b5f604051808303815f87803b158015610f06575f5ffd5b505af1158015610f18573d5f5f3e3d5ffd5b50610f529250506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690503388611d58565b50505050915091565b5f610be65f84846110ae565b5f610f7a600160281b63bbf81e00613926565b611050610f878585611eb9565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff16606082015291906080830190600160e81b900460ff166003811115610ff957610ff961371a565b600381111561100a5761100a61371a565b81528154602090910190600160f01b900460ff16600281111561102f5761102f61371a565b60028111156110405761104061371a565b90525061104b611bf4565b611e1a565b610be69190613951565b611066335b5f36611f1b565b61106e61202b565b565b6001600160a01b038082165f908152600360205260408120549091168015611098578061109a565b825b9392505050565b6110ab3382612083565b50565b6001600160a01b0382165f9081526003602052604081205461110a9061110490600160d01b900465ffffffffffff166110e6856121ed565b6001600160a01b0387165f908152600460205260409020919061222b565b85611dcc565b949350505050565b6007543390600160381b90046001600160a01b031681146111505760405162d1953b60e31b81526001600160a01b038216600482015260240161077f565b816001600160a01b03163b5f03611185576040516361798f2f60e11b81526001600160a01b038316600482015260240161077f565b61118e826122f8565b5050565b61119b3361105f565b61106e61235c565b5f6060805f5f5f60606111b46123a2565b6111bc6123cd565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f610be95f8361144c565b6007545f90600160d81b900460ff1661120857505f90565b638fb3603760e01b5b905090565b5f610be95f83610bd3565b5f610be661122d611bf4565b84846123f8565b61126a6040805160c0810182525f808252602082018190529181018290526060810182905290608082019081526020015f905290565b6112748383611eb9565b6040805160c081018252825466ffffffffffffff8082168352600160381b8204166020830152600160701b81046001600160501b031692820192909252600160c01b820464ffffffffff16606082015291906080830190600160e81b900460ff1660038111156112e6576112e661371a565b60038111156112f7576112f761371a565b81528154602090910190600160f01b900460ff16600281111561131c5761131c61371a565b600281111561132d5761132d61371a565b9052509392505050565b8342111561135b57604051632341d78760e11b81526004810185905260240161077f565b604080517fe48329057bfd03d55e49b547132e39cffd9c1820ad7b9d4c5307691425d15adf60208201526001600160a01b0388169181019190915260608101869052608081018590525f906113c89060a00160405160208183030381529060405280519060200120612439565b90505f6113d782868686612465565b90506113e38188612491565b6113ed8189612083565b5050505050505050565b61140133826124e3565b6110ab6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633308461263c565b5f6114428484846110ae565b1515949350505050565b6007545f90610be690610be09065ffffffffffff1661146a856121ed565b6006919061222b565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b60d42886040518163ffffffff1660e01b81526004016020604051808303815f875af11580156114d1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114f591906139eb565b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663cfb9cfba6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611552573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061157691906139eb565b90506115a27f0000000000000000000000000000000000000000000000000000000000000000826124e3565b6040516309a7cc2560e11b8152306004820152602481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063134f984a906044015f604051808303815f87803b158015611607575f5ffd5b505af1158015611619573d5f5f3e3d5ffd5b5050505090565b5f61121161162c611bf4565b612672565b6001600160a01b0381165f90815260036020526040902054606090600160a01b900465ffffffffffff166001600160401b03811115611672576116726139d7565b6040519080825280602002602001820160405280156116d957816020015b6116c66040805160c0810182525f808252602082018190529181018290526060810182905290608082019081526020015f905290565b8152602001906001900390816116905790505b5090505f5b81518110156117eb576001600160a01b0383165f908152600a60209081526040808320848452825291829020825160c081018452815466ffffffffffffff8082168352600160381b82041693820193909352600160701b83046001600160501b031693810193909352600160c01b820464ffffffffff166060840152906080830190600160e81b900460ff16600381111561177b5761177b61371a565b600381111561178c5761178c61371a565b81528154602090910190600160f01b900460ff1660028111156117b1576117b161371a565b60028111156117c2576117c261371a565b815250508282815181106117d8576117d8613a02565b60209081029190910101526001016116de565b50919050565b5f5f6117fb61269a565b6127108510156118295760405163bd49034f60e01b815260048101869052612710602482015260440161077f565b5f611833856126c5565b505090505f611840611bf4565b905061184d8188886123f8565b92508483101561187a57604051635812a30760e11b8152600481018490526024810186905260440161077f565b611884818461275d565b6118966118918888611ca8565b6127dc565b816080018181516118a79190613a16565b6001600160401b03169052506118c061189184896138f4565b8160a0018181516118d19190613a16565b6001600160401b0390811690915282516020808501516001600160801b03908116600160801b02921691909117600855604080850151600980546060880151608089015160a08a01518816600160b81b0267ffffffffffffffff60b81b1991909816600160781b0216600160781b600160f81b031964ffffffffff909216600160501b026001600160781b03199093166001600160501b039095169490941791909117169190911793909317909255335f908152600390915220805465ffffffffffff600160a01b90910416915060146119aa83613a35565b91906101000a81548165ffffffffffff021916908365ffffffffffff16021790555065ffffffffffff1693505f82426119e391906138f4565b90506040518060c001604052806119f98a612811565b66ffffffffffffff168152602001611a1086612811565b66ffffffffffffff16815260200183604001516001600160501b031681526020018264ffffffffff168152602001886003811115611a5057611a5061371a565b81526020015f9052335f908152600a60209081526040808320898452825291829020835181549285015193850151606086015164ffffffffff16600160c01b0264ffffffffff60c01b196001600160501b03909216600160701b02919091166effffffffffffffffffffffffffffff60701b1966ffffffffffffff968716600160381b026dffffffffffffffffffffffffffff19909616969093169590951793909317169290921717808255608083015190829060ff60e81b1916600160e81b836003811115611b2257611b2261371a565b021790555060a08201518154829060ff60f01b1916600160f01b836002811115611b4e57611b4e61371a565b0217905550905050611b61338989612844565b84336001600160a01b03167fa760e7cc3004f123d1b01e4d9420c972678d6a8fefc3524910c2a70e746d1745898b8886604051611ba19493929190613a5d565b60405180910390a3611bde6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633308b61263c565b505050935093915050565b5f610be93383611eb9565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152506040805160c0810182526008546001600160801b038082168352600160801b9091041660208201526009546001600160501b0381169282019290925264ffffffffff600160501b83041660608201526001600160401b03600160781b830481166080830152600160b81b90920490911660a0820152611ca58142612918565b90565b5f5f611cb3836126c5565b50915061110a90508185613926565b5f611cd7611cd084846129f6565b8484612a79565b600754909150611d06908290611cf79060069065ffffffffffff16612adf565b611d019190613a86565b612b20565b5f611d1085611070565b9050846001600160a01b0316816001600160a01b031614611d4757611d478582611d426001600160d01b038616613aa5565b612b5a565b611d518183612bb7565b5050505050565b611d658383836001612bd7565b611d8d57604051635274afe760e01b81526001600160a01b038416600482015260240161077f565b505050565b6001600160a01b0381165f9081526003602090815260408083205460049092528220610be991600160d01b900465ffffffffffff16612adf565b5f611ddf60016610000000000000613964565b826003811115611df157611df161371a565b611dfc906034613926565b846001600160d01b0316901c6001600160d01b031616905092915050565b5f80808460a001516002811115611e3357611e3361371a565b14611e42578360400151611e56565b83604001518360400151611e569190613907565b6001600160501b0316905080611e7c855f015166ffffffffffffff168660800151611ca8565b61110a9190613926565b5f815f03611e9857611e986012612c39565b816001840381611eaa57611eaa61393d565b04600101831515029392505050565b6001600160a01b0382165f908152600a6020908152604080832084845290915281208054909166ffffffffffffff9091169003610be957604051639cddc64160e01b81526001600160a01b03841660048201526024810183905260440161077f565b5f5f611f57611f3a6007546001600160a01b03600160381b9091041690565b8630611f4960045f898b613abf565b611f5291613ae6565b612c4a565b9150915081611d515763ffffffff811615612008576007805460ff60d81b1916600160d81b179055611f996007546001600160a01b03600160381b9091041690565b6001600160a01b03166394c7d7ee8686866040518463ffffffff1660e01b8152600401611fc893929190613b1e565b5f604051808303815f87803b158015611fdf575f5ffd5b505af1158015611ff1573d5f5f3e3d5ffd5b50506007805460ff60d81b1916905550611d519050565b60405162d1953b60e31b81526001600160a01b038616600482015260240161077f565b612033612cdc565b6007805466ff000000000000191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b5f61208d83611070565b6001600160a01b038481165f90815260036020526040812080546001600160a01b031916928616929092179091559091506120c784611070565b9050806001600160a01b0316826001600160a01b0316856001600160a01b03167f3134e8a2e6d97e929a7e54011ea5485d7d196dd5f0ba4d4ef95803e8e3fc257f60405160405180910390a46001600160a01b0384165f9081526005602052604081205461213486611d92565b6001600160d01b03166121479190613b5d565b9050816001600160a01b0316836001600160a01b0316148061217057506001600160d01b038116155b1561217c575050505050565b846001600160a01b0316836001600160a01b0316146121ac576121ac8584611d426001600160d01b038516613aa5565b846001600160a01b0316826001600160a01b0316146121d9576121d98583836001600160d01b0316612b5a565b6121e38382612bb7565b611d518282612d06565b5f4265ffffffffffff16821061222757604051637669fc0f60e11b81526004810183905265ffffffffffff4216602482015260440161077f565b5090565b5f80836005811115612286575f61224186612d21565b61224b9087613964565b5f8181526020899052604090205490915065ffffffffffff8087169116111561227657809150612284565b6122818160016138f4565b92505b505b808210156122e4575f600261229b83856138f4565b6122a59190613951565b5f8181526020899052604090205490915065ffffffffffff808716911611156122d0578091506122de565b6122db8160016138f4565b92505b50612286565b6122ee8682612adf565b9695505050505050565b60078054670100000000000000600160d81b031916600160381b6001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b61236461269a565b6007805466ff0000000000001916600160301b1790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a2586120663390565b60606112117f0000000000000000000000000000000000000000000000000000000000000000612e79565b60606112117f0000000000000000000000000000000000000000000000000000000000000000612e79565b5f5f612403836126c5565b92505050612430606482866124189190613926565b6124229190613951565b61242b87612672565b612eb6565b95945050505050565b5f610be9612445612ec5565b8360405161190160f01b8152600281019290925260228201526042902090565b5f5f5f5f61247588888888612fee565b92509250925061248582826130b6565b50909695505050505050565b6001600160a01b0382165f908152600260205260409020805460018101909155818114611d8d576040516301d4b62360e61b81526001600160a01b03841660048201526024810182905260440161077f565b805f036125035760405163e0af067960e01b815260040160405180910390fd5b5f61250c611bf4565b9050612518818361316e565b805160208201516001600160801b03908116600160801b029116176008556040810151600980546060840151608085015160a08601516001600160401b03908116600160b81b0267ffffffffffffffff60b81b1991909216600160781b0216600160781b600160f81b031964ffffffffff909316600160501b026001600160781b03199094166001600160501b03909616959095179290921716929092179190911790556001600160a01b0383167f17c4c73fe3b5d172ec864d377fb9e2323d3f90de65eed172cc20232b48ab2ae1836125fa600160281b63bbf81e00613926565b6020850151612615906001600160801b031662015180613926565b61261f9190613951565b6040805192835260208301919091520160405180910390a2505050565b61264a848484846001613262565b610bcd57604051635274afe760e01b81526001600160a01b038516600482015260240161077f565b5f612685600160281b63bbf81e00613926565b8251610be991906001600160801b0316613951565b600754600160301b900460ff161561106e5760405163d93c066560e01b815260040160405180910390fd5b5f8080808460038111156126db576126db61371a565b036126f1575062278d009150600f90505f612756565b60018460038111156127055761270561371a565b0361271c57506276a700915060199050600a612756565b60028460038111156127305761273061371a565b03612747575062ed4e00915060239050600f612756565b506301e1338091506032905060195b9193909250565b805f03612768575050565b81516001600160801b03165f612786600160281b63bbf81e00613926565b6127909084613926565b61279a9083613964565b6001600160801b03808216865260208601519192506127c5916127bf91849116613926565b83611e86565b6001600160801b0316602090940193909352505050565b5f6001600160401b0382111561222757604080516306dfcc6560e41b815260048101919091526024810183905260440161077f565b5f66ffffffffffffff821115612227576040516306dfcc6560e41b8152603860048201526024810183905260440161077f565b5f61284f83836129f6565b6007549091505f9061286b9060069065ffffffffffff16612adf565b90505f82612879835f611dcc565b61288391906138f4565b905061289760016610000000000000613964565b8111156128ba576040516354d2df2b60e01b81526004810182905260240161077f565b5f6128c6848787612a79565b90506128d5611d018285613b84565b5f6128df88611070565b9050876001600160a01b0316816001600160a01b03161461290e5761290e8882846001600160d01b0316612b5a565b6113ed8183612d06565b5f826060015164ffffffffff16826129309190613964565b64ffffffffff8316606085015260808401519091506001600160401b03165f81900361295c5750505050565b5f61299c8361298287602001516001600160801b0316600160281b8661242b9190613926565b61298c9190613926565b86516001600160801b0316612eb6565b90505f6129a98383613951565b905080866040018181516129bd9190613ba3565b6001600160501b03169052506129d38382613926565b865187906129e2908390613bc2565b6001600160801b0316905250505050505050565b5f6003826003811115612a0b57612a0b61371a565b03612a3357620186a0831015612a215782612a2c565b612a2c836002613926565b9050610be9565b5f826003811115612a4657612a4661371a565b14158015612a56575061c3508310155b15612a72576002612a68846003613926565b612a2c9190613951565b5090919050565b5f5f5f5f612a8786866132cf565b91945092509050868315612aa657612aa160016034613926565b88901b175b8215612abd57612ab860026034613926565b88901b175b8115612ad457612acf60036034613926565b88901b175b979650505050505050565b5f8115612b1857825f612af3600185613964565b815260208101919091526040015f2054600160301b90046001600160d01b0316610be6565b505f92915050565b600754612b399060069065ffffffffffff16428461332a565b6007805465ffffffffffff191665ffffffffffff9290921691909117905550565b6001600160a01b0383165f9081526005602052604081208054839290612b81908490613b5d565b90915550506001600160a01b0382165f9081526005602052604081208054839290612bad908490613be1565b9091555050505050565b5f612bc183611d92565b9050611d8d8382612bd28582613a86565b613404565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316612c2d578383151615612c21573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b634e487b715f52806020526024601cfd5b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15612cd2575f516020805191945081901c150291505b5094509492505050565b600754600160301b900460ff1661106e57604051638dfc202b60e01b815260040160405180910390fd5b5f612d1083611d92565b9050611d8d8382612bd28582613b84565b5f60018211612d2e575090565b816001600160801b8210612d475760809190911c9060401b5b680100000000000000008210612d625760409190911c9060201b5b6401000000008210612d795760209190911c9060101b5b620100008210612d8e5760109190911c9060081b5b6101008210612da25760089190911c9060041b5b60108210612db55760049190911c9060021b5b60048210612dc15760011b5b600302600190811c90818581612dd957612dd961393d565b048201901c90506001818581612df157612df161393d565b048201901c90506001818581612e0957612e0961393d565b048201901c90506001818581612e2157612e2161393d565b048201901c90506001818581612e3957612e3961393d565b048201901c90506001818581612e5157612e5161393d565b048201901c9050612e70818581612e6a57612e6a61393d565b04821190565b90039392505050565b60605f612e85836134bf565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f828218828410028218610be6565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015612f1d57507f000000000000000000000000000000000000000000000000000000000000000046145b15612f4757507f000000000000000000000000000000000000000000000000000000000000000090565b611211604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561302757505f915060039050826130ac565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613078573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b0381166130a357505f9250600191508290506130ac565b92505f91508190505b9450945094915050565b5f8260038111156130c9576130c961371a565b036130d2575050565b60018260038111156130e6576130e661371a565b036131045760405163f645eedf60e01b815260040160405180910390fd5b60028260038111156131185761311861371a565b036131395760405163fce698f760e01b81526004810182905260240161077f565b600382600381111561314d5761314d61371a565b0361118e576040516335e2f38360e21b81526004810182905260240161077f565b815160208301516001600160801b03918216915f9116156131b9576131b684602001516001600160801b0316602084901b6131a99190613951565b66278d0000000000612eb6565b90505b5f6131cc600160281b63bbf81e00613926565b6131d69085613926565b90505f6131e382856138f4565b90506131ee816134e6565b6001600160801b031686525f8161320c66278d000000000085613926565b6132168688613926565b61322091906138f4565b61322a9190613951565b9050613248602083901b61324383640100000000613519565b611e86565b6001600160801b0316602090970196909652505050505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166132be5783831516156132b2573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f5f5f61c35085101580156132f557505f8460038111156132f2576132f261371a565b14155b9250620186a0851015801561331b575060038460038111156133195761331961371a565b145b92959294620f42401093505050565b5f8315801590613365575065ffffffffffff8316855f61334b600188613964565b815260208101919091526040015f205465ffffffffffff16145b156133b25781855f613378600188613964565b815260208101919091526040015f2080546001600160d01b0392909216600160301b0265ffffffffffff909216919091179055508261110a565b60408051808201825265ffffffffffff80861682526001600160d01b0380861660208085019182525f8a8152908b9052949094209251935116600160301b0292169190911790556124308460016138f4565b6001600160a01b0383165f90815260036020908152604080832080546004909352922061344191600160d01b900465ffffffffffff16428561332a565b815465ffffffffffff91909116600160d01b026001600160d01b039091161781556001600160a01b0384167fdec2bacdd2f05b59de34da9b523dff8be42e5e38e818c82fdb0bae774387a724613497855f611dcc565b6134a1855f611dcc565b6040805192835260208301919091520160405180910390a250505050565b5f60ff8216601f811115610be957604051632cd44ac360e21b815260040160405180910390fd5b5f6001600160801b03821115612227576040516306dfcc6560e41b8152608060048201526024810183905260440161077f565b5f828218828411028218610be6565b5f60208284031215613538575f5ffd5b5035919050565b600481106110ab575f5ffd5b80356001600160a01b0381168114613561575f5ffd5b919050565b5f5f60408385031215613577575f5ffd5b82356135828161353f565b91506135906020840161354b565b90509250929050565b5f5f604083850312156135aa575f5ffd5b6135b38361354b565b946020939093013593505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610be660208301846135c1565b5f60208284031215613611575f5ffd5b610be68261354b565b5f5f5f6060848603121561362c575f5ffd5b83356136378161353f565b92506136456020850161354b565b929592945050506040919091013590565b60ff60f81b8816815260e060208201525f61367460e08301896135c1565b828103604084015261368681896135c1565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b818110156136db5783518352602093840193909201916001016136bd565b50909b9a5050505050505050505050565b5f5f604083850312156136fd575f5ffd5b82359150602083013561370f8161353f565b809150509250929050565b634e487b7160e01b5f52602160045260245ffd5b600481106110ab576110ab61371a565b6003811061374e5761374e61371a565b9052565b66ffffffffffffff815116825266ffffffffffffff60208201511660208301526001600160501b03604082015116604083015264ffffffffff606082015116606083015260808101516137a48161372e565b8060808401525060a0810151611d8d60a084018261373e565b60c08101610be98284613752565b5f5f5f5f5f5f60c087890312156137e0575f5ffd5b6137e98761354b565b95506020870135945060408701359350606087013560ff8116811461380c575f5ffd5b9598949750929560808101359460a0909101359350915050565b5f5f60408385031215613837575f5ffd5b82356135b38161353f565b602080825282518282018190525f918401906040840190835b818110156138845761386e838551613752565b6020939093019260c0929092019160010161385b565b509095945050505050565b5f5f5f606084860312156138a1575f5ffd5b8335925060208401356136458161353f565b60208101610be9828461373e565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b038281168282160390811115610be957610be96138c1565b80820180821115610be957610be96138c1565b6001600160501b038281168282160390811115610be957610be96138c1565b8082028115828204841417610be957610be96138c1565b634e487b7160e01b5f52601260045260245ffd5b5f8261395f5761395f61393d565b500490565b81810381811115610be957610be96138c1565b5f826139855761398561393d565b500690565b6001600160801b038181168382160190811115610be957610be96138c1565b6001600160a01b038416815260208101839052606081016139c98361372e565b826040830152949350505050565b634e487b7160e01b5f52604160045260245ffd5b5f602082840312156139fb575f5ffd5b5051919050565b634e487b7160e01b5f52603260045260245ffd5b6001600160401b038181168382160190811115610be957610be96138c1565b5f65ffffffffffff821665ffffffffffff8103613a5457613a546138c1565b60010192915050565b60808101613a6a8661372e565b9481526020810193909352604083019190915260609091015290565b6001600160d01b038281168282160390811115610be957610be96138c1565b5f600160ff1b8201613ab957613ab96138c1565b505f0390565b5f5f85851115613acd575f5ffd5b83861115613ad9575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015613b17576001600160e01b0319600485900360031b81901b82161691505b5092915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b8082018281125f831280158216821582161715613b7c57613b7c6138c1565b505092915050565b6001600160d01b038181168382160190811115610be957610be96138c1565b6001600160501b038181168382160190811115610be957610be96138c1565b6001600160801b038281168282160390811115610be957610be96138c1565b8181035f831280158383131683831282161715613b1757613b176138c156fea164736f6c6343000825000a';

/** Where constructor arguments stand in the deployed bytecode: first byte, and how many. */
export const stakingVaultImmutables: readonly (readonly [start: number, length: number])[] = [[833,32],[1620,32],[2982,32],[3765,32],[3881,32],[5134,32],[5238,32],[5368,32],[5501,32],[5566,32],[7094,32],[9129,32],[9172,32],[11985,32],[12027,32],[12069,32],[12150,32],[12190,32]];
