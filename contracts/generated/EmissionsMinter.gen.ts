// Written by scripts/generate-contracts.ts. Do not edit: run `npm run generate`.

export const emissionsMinterAbi = [
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
        "internalType": "contract IValidatorSet",
        "name": "validators_",
        "type": "address"
      },
      {
        "internalType": "contract IFactorRegistry",
        "name": "registry_",
        "type": "address"
      },
      {
        "internalType": "contract IRewardPool",
        "name": "rewardPool_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "treasury_",
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
    "inputs": [],
    "name": "AlreadyConnected",
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
        "internalType": "uint64",
        "name": "periodStart",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "periodEnd",
        "type": "uint64"
      }
    ],
    "name": "EmptyPeriod",
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
    "inputs": [],
    "name": "InvalidBeneficiary",
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
        "name": "signer",
        "type": "address"
      }
    ],
    "name": "NotAValidator",
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
        "internalType": "address",
        "name": "beneficiary",
        "type": "address"
      }
    ],
    "name": "NotTheBeneficiary",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NothingToMint",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "periodEnd",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "blockTime",
        "type": "uint256"
      }
    ],
    "name": "PeriodNotOver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "account",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "periodStart",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "coveredUntil",
        "type": "uint64"
      }
    ],
    "name": "PeriodOverlaps",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "periodStart",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "earliest",
        "type": "uint256"
      }
    ],
    "name": "PeriodTooOld",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "threshold",
        "type": "uint256"
      }
    ],
    "name": "QuorumNotReached",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "RequestNotEmpty",
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
    "inputs": [],
    "name": "SelfReferral",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "previous",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      }
    ],
    "name": "SignersNotAscending",
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
        "internalType": "bytes32",
        "name": "methodology",
        "type": "bytes32"
      }
    ],
    "name": "UnknownMethodology",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "given",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "current",
        "type": "uint32"
      }
    ],
    "name": "WrongValidatorSet",
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
        "internalType": "bytes32",
        "name": "reportId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "account",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "beneficiary",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "account",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "beneficiary",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "periodStart",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "periodEnd",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "amount",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "methodology",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "efficiencyBps",
            "type": "uint32"
          },
          {
            "internalType": "address",
            "name": "referrer",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "validatorSetVersion",
            "type": "uint32"
          }
        ],
        "indexed": false,
        "internalType": "struct EmissionsReport",
        "name": "report",
        "type": "tuple"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "customer",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "treasury",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "rewardPool",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "referral",
        "type": "uint256"
      }
    ],
    "name": "ReportMinted",
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
    "inputs": [],
    "name": "MAX_FIRST_AGE",
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
    "name": "REFERRAL_TERM",
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
    "name": "REPORT_TYPEHASH",
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
    "inputs": [],
    "name": "certificates",
    "outputs": [
      {
        "internalType": "contract IRetirementCertificates",
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
        "internalType": "contract IRetirementCertificates",
        "name": "certificates_",
        "type": "address"
      }
    ],
    "name": "connect",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "account",
        "type": "bytes32"
      }
    ],
    "name": "coveredUntil",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "end",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "earliestStart",
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
        "components": [
          {
            "internalType": "bytes32",
            "name": "account",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "beneficiary",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "periodStart",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "periodEnd",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "amount",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "linesRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "methodology",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "efficiencyBps",
            "type": "uint32"
          },
          {
            "internalType": "address",
            "name": "referrer",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "validatorSetVersion",
            "type": "uint32"
          }
        ],
        "internalType": "struct EmissionsReport",
        "name": "report",
        "type": "tuple"
      }
    ],
    "name": "hashReport",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "reportId",
        "type": "bytes32"
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
        "components": [
          {
            "components": [
              {
                "internalType": "bytes32",
                "name": "account",
                "type": "bytes32"
              },
              {
                "internalType": "address",
                "name": "beneficiary",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "periodStart",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "periodEnd",
                "type": "uint64"
              },
              {
                "internalType": "uint256",
                "name": "amount",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "methodology",
                "type": "bytes32"
              },
              {
                "internalType": "uint32",
                "name": "efficiencyBps",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "referrer",
                "type": "address"
              },
              {
                "internalType": "uint32",
                "name": "validatorSetVersion",
                "type": "uint32"
              }
            ],
            "internalType": "struct EmissionsReport",
            "name": "report",
            "type": "tuple"
          },
          {
            "internalType": "bytes[]",
            "name": "signatures",
            "type": "bytes[]"
          }
        ],
        "internalType": "struct AttestedReport",
        "name": "attested",
        "type": "tuple"
      }
    ],
    "name": "mint",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "reportId",
        "type": "bytes32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "components": [
              {
                "internalType": "bytes32",
                "name": "account",
                "type": "bytes32"
              },
              {
                "internalType": "address",
                "name": "beneficiary",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "periodStart",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "periodEnd",
                "type": "uint64"
              },
              {
                "internalType": "uint256",
                "name": "amount",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "methodology",
                "type": "bytes32"
              },
              {
                "internalType": "uint32",
                "name": "efficiencyBps",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "referrer",
                "type": "address"
              },
              {
                "internalType": "uint32",
                "name": "validatorSetVersion",
                "type": "uint32"
              }
            ],
            "internalType": "struct EmissionsReport",
            "name": "report",
            "type": "tuple"
          },
          {
            "internalType": "bytes[]",
            "name": "signatures",
            "type": "bytes[]"
          }
        ],
        "internalType": "struct AttestedReport[]",
        "name": "attested",
        "type": "tuple[]"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "amount",
            "type": "uint256"
          },
          {
            "internalType": "string",
            "name": "beneficiaryName",
            "type": "string"
          },
          {
            "internalType": "bytes32",
            "name": "beneficiaryHash",
            "type": "bytes32"
          },
          {
            "internalType": "string",
            "name": "reason",
            "type": "string"
          },
          {
            "internalType": "uint64",
            "name": "periodStart",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "periodEnd",
            "type": "uint64"
          },
          {
            "internalType": "bytes32[]",
            "name": "reportIds",
            "type": "bytes32[]"
          },
          {
            "internalType": "address",
            "name": "recipient",
            "type": "address"
          }
        ],
        "internalType": "struct RetirementRequest",
        "name": "request",
        "type": "tuple"
      }
    ],
    "name": "mintAndRetire",
    "outputs": [
      {
        "internalType": "bytes32[]",
        "name": "reportIds",
        "type": "bytes32[]"
      },
      {
        "internalType": "uint256",
        "name": "certificateId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "components": [
              {
                "internalType": "bytes32",
                "name": "account",
                "type": "bytes32"
              },
              {
                "internalType": "address",
                "name": "beneficiary",
                "type": "address"
              },
              {
                "internalType": "uint64",
                "name": "periodStart",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "periodEnd",
                "type": "uint64"
              },
              {
                "internalType": "uint256",
                "name": "amount",
                "type": "uint256"
              },
              {
                "internalType": "bytes32",
                "name": "linesRoot",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "methodology",
                "type": "bytes32"
              },
              {
                "internalType": "uint32",
                "name": "efficiencyBps",
                "type": "uint32"
              },
              {
                "internalType": "address",
                "name": "referrer",
                "type": "address"
              },
              {
                "internalType": "uint32",
                "name": "validatorSetVersion",
                "type": "uint32"
              }
            ],
            "internalType": "struct EmissionsReport",
            "name": "report",
            "type": "tuple"
          },
          {
            "internalType": "bytes[]",
            "name": "signatures",
            "type": "bytes[]"
          }
        ],
        "internalType": "struct AttestedReport[]",
        "name": "attested",
        "type": "tuple[]"
      }
    ],
    "name": "mintBatch",
    "outputs": [
      {
        "internalType": "bytes32[]",
        "name": "reportIds",
        "type": "bytes32[]"
      }
    ],
    "stateMutability": "nonpayable",
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
        "name": "beneficiary",
        "type": "address"
      }
    ],
    "name": "referralUntil",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "end",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "registry",
    "outputs": [
      {
        "internalType": "contract IFactorRegistry",
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
        "internalType": "bytes32",
        "name": "reportId",
        "type": "bytes32"
      }
    ],
    "name": "reportOf",
    "outputs": [
      {
        "internalType": "address",
        "name": "beneficiary",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
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
        "internalType": "bool",
        "name": "referred",
        "type": "bool"
      }
    ],
    "name": "split",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "customer",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "toTreasury",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "toRewardPool",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "referral",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure",
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
    "name": "treasury",
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
    "inputs": [],
    "name": "unpause",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "validators",
    "outputs": [
      {
        "internalType": "contract IValidatorSet",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const;

export const emissionsMinterBytecode =
  '0x610200604052348015610010575f5ffd5b5060405161298d38038061298d83398101604081905261002f91610222565b856040518060400160405280601481526020017f436c6f756454756e657220456d697373696f6e73000000000000000000000000815250604051806040016040528060018152602001603160f81b81525061008f8261016960201b60201c565b6101205261009c81610169565b61014052815160208084019190912060e052815190820120610100524660a05261012860e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c05261013a816101af565b506001600160a01b0394851661016052928416610180529083166101a05282166101c052166101e05250610300565b5f5f829050601f8151111561019c578260405163305a27a960e01b815260040161019391906102a5565b60405180910390fd5b80516101a7826102da565b179392505050565b60028054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b038116811461021f575f5ffd5b50565b5f5f5f5f5f5f60c08789031215610237575f5ffd5b86516102428161020b565b60208801519096506102538161020b565b60408801519095506102648161020b565b60608801519094506102758161020b565b60808801519093506102868161020b565b60a08801519092506102978161020b565b809150509295509295509295565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156102fa575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e0516125cb6103c25f395f81816101ea0152610dd001525f8181610229015281816105f801528181610b3c0152610dfa01525f818161028301526110e101525f8181610399015281816113550152818161143d015261159001525f81816104b501526117fa01525f610c8e01525f610c6301525f61193501525f61190d01525f61186801525f61189201525f6118bc01526125cb5ff3fe608060405234801561000f575f5ffd5b5060043610610187575f3560e01c806397583148116100d9578063e2ae50a011610093578063f01f42101161006e578063f01f421014610419578063f17aa69414610441578063fc0c546a146104b0578063ff0acaba146103bb575f5ffd5b8063e2ae50a0146103bb578063ecdd6acc146103c6578063ee8f931b14610406575f5ffd5b806397583148146103045780639ae22eae146103255780639b00b81f14610358578063b0ede2aa1461036b578063bf7e214f1461037e578063ca1e781914610394575f5ffd5b80637a9e5e4b1161014457806384b0196e1161011f57806384b0196e146102ad578063852fb35e146102c857806389e997e1146102db5780638fb36037146102e3575f5ffd5b80637a9e5e4b1461026b5780637b1039991461027e5780638456cb59146102a5575f5ffd5b80633f4ba83a1461018b5780634a882fc3146101955780635c975abb146101cf57806361d027b3146101e557806366666aa9146102245780636fd45e321461024b575b5f5ffd5b6101936104d7565b005b6101bc7fb6f966d29d284137acb8e83733cb3c9e4c24b7f36fed4c1c75a140c975bc227381565b6040519081526020015b60405180910390f35b60025460ff1660405190151581526020016101c6565b61020c7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101c6565b61020c7f000000000000000000000000000000000000000000000000000000000000000081565b61025e610259366004611c1b565b6104ed565b6040516101c69190611c93565b610193610279366004611ccc565b610509565b61020c7f000000000000000000000000000000000000000000000000000000000000000081565b61019361058c565b6102b561059d565b6040516101c69796959493929190611d15565b6101bc6102d6366004611dab565b6105df565b6101bc61067d565b6102eb6106a1565b6040516001600160e01b031990911681526020016101c6565b610317610312366004611de2565b6106c5565b6040516101c6929190611e50565b610338610333366004611e7e565b6107a7565b6040805194855260208501939093529183015260608201526080016101c6565b60035461020c906001600160a01b031681565b6101bc610379366004611eac565b61082f565b60025461010090046001600160a01b031661020c565b61020c7f000000000000000000000000000000000000000000000000000000000000000081565b6101bc6301e1338081565b6103ee6103d4366004611ccc565b60046020525f90815260409020546001600160401b031681565b6040516001600160401b0390911681526020016101c6565b610193610414366004611ccc565b610887565b6103ee610427366004611ec6565b5f908152600560205260409020546001600160401b031690565b61049161044f366004611ec6565b5f908152600660209081526040918290208251808401909352546001600160a01b038116808452600160a01b9091046001600160601b03169290910182905291565b604080516001600160a01b0390931683526020830191909152016101c6565b61020c7f000000000000000000000000000000000000000000000000000000000000000081565b6104e3335b5f366108db565b6104eb6109ee565b565b60606104f7610a40565b6105018383610a64565b509392505050565b600254339061010090046001600160a01b0316811461054a5760405162d1953b60e31b81526001600160a01b03821660048201526024015b60405180910390fd5b816001600160a01b03163b5f0361057f576040516361798f2f60e11b81526001600160a01b0383166004820152602401610541565b61058882610bc3565b5050565b610595336104dc565b6104eb610c1f565b5f6060805f5f5f60606105ae610c5c565b6105b6610c87565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f6105e8610a40565b6105f182610cb2565b50809150507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b60d42886040518163ffffffff1660e01b81526004016020604051808303815f875af1158015610653573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106779190611ef1565b50919050565b5f6301e13380421161068e57505f90565b61069c6301e1338042611f1c565b905090565b6002545f90600160a81b900460ff166106b957505f90565b50638fb3603760e01b90565b60605f6106d0610a40565b82351515806106ec57506106e760c0840184611f2f565b151590505b1561070a5760405163c3b2277d60e01b815260040160405180910390fd5b5f610714846120cd565b90506107208686610a64565b825260c0820181905260035460405163359eabc760e01b81529194506001600160a01b03169063359eabc79061075c90339085906004016121ab565b6020604051808303815f875af1158015610778573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061079c9190611ef1565b915050935093915050565b5f8080806127106107ba6107d08861227b565b6107c49190612292565b92506127106107d56103e88861227b565b6107df9190612292565b9150816107ec8488611f1c565b6107f69190611f1c565b935084156108265761271061080d6101f48861227b565b6108179190612292565b90506108238184611f1c565b92505b92959194509250565b5f6108817fb6f966d29d284137acb8e83733cb3c9e4c24b7f36fed4c1c75a140c975bc22738360405160200161086692919061238f565b60405160208183030381529060405280519060200120610ea0565b92915050565b610890336104dc565b6003546001600160a01b0316156108b9576040516239c01160e31b815260040160405180910390fd5b600380546001600160a01b0319166001600160a01b0392909216919091179055565b5f5f6109156108f86002546001600160a01b036101009091041690565b863061090760045f898b6123a4565b610910916123cb565b610ecc565b91509150816109e75763ffffffff8116156109c4576002805460ff60a81b1916600160a81b1790556109556002546001600160a01b036101009091041690565b6001600160a01b03166394c7d7ee8686866040518463ffffffff1660e01b815260040161098493929190612403565b5f604051808303815f87803b15801561099b575f5ffd5b505af11580156109ad573d5f5f3e3d5ffd5b50506002805460ff60a81b19169055506109e79050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610541565b5050505050565b6109f6610f5e565b6002805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b60025460ff16156104eb5760405163d93c066560e01b815260040160405180910390fd5b60605f828103610a87576040516322434a6b60e11b815260040160405180910390fd5b826001600160401b03811115610a9f57610a9f611edd565b604051908082528060200260200182016040528015610ac8578160200160208202803683370190505b5091505f5b83811015610b39575f610b02868684818110610aeb57610aeb612442565b9050602002810190610afd9190612456565b610cb2565b858481518110610b1457610b14612442565b60209081029190910101919091529050610b2e8184612475565b925050600101610acd565b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b60d42886040518163ffffffff1660e01b81526004016020604051808303815f875af1158015610b97573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610bbb9190611ef1565b509250929050565b60028054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b610c27610a40565b6002805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a258610a233390565b606061069c7f0000000000000000000000000000000000000000000000000000000000000000610f81565b606061069c7f0000000000000000000000000000000000000000000000000000000000000000610f81565b5f8082610cbe81610fbe565b610cc78161082f565b9250610ce083610cdb610140870187611f2f565b61143a565b610cf06080820160608301612488565b81355f90815260056020908152604091829020805467ffffffffffffffff19166001600160401b03949094169390931790925580518082018252918291610d3c91908501908501611ccc565b6001600160a01b03168152602001610d578360800135611633565b6001600160601b039081169091525f858152600660209081526040822084519490910151909216600160a01b026001600160a01b039093169290921790558080610da860808501356103338661166a565b92975090945092509050610dcb610dc56040860160208701611ccc565b866117dd565b610df57f0000000000000000000000000000000000000000000000000000000000000000846117dd565b610e1f7f0000000000000000000000000000000000000000000000000000000000000000836117dd565b610e3a610e3461012086016101008701611ccc565b826117dd565b610e4a6040850160208601611ccc565b6001600160a01b0316845f0135877f86c87951f40718fdd5f9f1c145bce4813829e0146e54074c9d8c2f0adbf175438789888888604051610e8f9594939291906124a1565b60405180910390a450505050915091565b5f610881610eac61185c565b8360405161190160f01b8152600281019290925260228201526042902090565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15610f54575f516020805191945081901c150291505b5094509492505050565b60025460ff166104eb57604051638dfc202b60e01b815260040160405180910390fd5b60605f610f8d83611985565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b80608001355f03610fe2576040516322434a6b60e11b815260040160405180910390fd5b5f610ff36040830160208401611ccc565b6001600160a01b03160361101a57604051631559b7d760e21b815260040160405180910390fd5b3361102b6040830160208401611ccc565b6001600160a01b031614611076573361104a6040830160208401611ccc565b604051631726d85760e11b81526001600160a01b03928316600482015291166024820152604401610541565b6110866040820160208301611ccc565b6001600160a01b03166110a161012083016101008401611ccc565b6001600160a01b0316036110c857604051632af47b8760e11b815260040160405180910390fd5b6040516324577e1960e11b815260c082013560048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906348aefc3290602401602060405180830381865afa15801561112e573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061115291906124d6565b61117557604051630d2a0e2b60e21b815260c08201356004820152602401610541565b6111856060820160408301612488565b6001600160401b031661119e6080830160608401612488565b6001600160401b0316116111f8576111bc6060820160408301612488565b6111cc6080830160608401612488565b6040516395d8ad9d60e01b81526001600160401b03928316600482015291166024820152604401610541565b426112096080830160608401612488565b6001600160401b03161115611253576112286080820160608301612488565b60405163cd9a977d60e01b81526001600160401b039091166004820152426024820152604401610541565b80355f9081526005602052604090819020546001600160401b03169081906112819060608501908501612488565b6001600160401b031610156112d65781356112a26060840160408501612488565b604051639e23ef6360e01b815260048101929092526001600160401b03908116602483015282166044820152606401610541565b6001600160401b03811615801561130b57506112f061067d565b6113006060840160408501612488565b6001600160401b0316105b15611352576113206060830160408401612488565b61132861067d565b604051630944f08160e21b81526001600160401b0390921660048301526024820152604401610541565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166354fd4d506040518163ffffffff1660e01b8152600401602060405180830381865afa1580156113af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113d391906124f1565b905063ffffffff81166113ee6101408501610120860161250c565b63ffffffff16146114355761140b6101408401610120850161250c565b604051634f64773360e01b815263ffffffff91821660048201529082166024820152604401610541565b505050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166342cde4e86040518163ffffffff1660e01b8152600401602060405180830381865afa158015611497573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114bb9190611ef1565b90508015806114c957508082105b156114f157604051631a88566160e21b81526004810183905260248101829052604401610541565b5f805b8381101561162b575f61152a8787878581811061151357611513612442565b90506020028101906115259190612527565b6119ac565b9050826001600160a01b0316816001600160a01b031611611571576040516311641feb60e21b81526001600160a01b03808516600483015282166024820152604401610541565b60405163facd743b60e01b81526001600160a01b0382811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063facd743b90602401602060405180830381865afa1580156115d5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115f991906124d6565b61162157604051630bc677c960e41b81526001600160a01b0382166004820152602401610541565b91506001016114f4565b505050505050565b5f6001600160601b03821115611666576040516306dfcc6560e41b81526060600482015260248101839052604401610541565b5090565b80355f9081526005602052604081208161169061168b6301e1338042612475565b6119d8565b905060045f6116a56040870160208801611ccc565b6001600160a01b0316815260208101919091526040015f908120546001600160401b0316900361171b578060045f6116e36040880160208901611ccc565b6001600160a01b0316815260208101919091526040015f20805467ffffffffffffffff19166001600160401b03929092169190911790555b8154600160401b90046001600160401b03165f0361175c5781546fffffffffffffffff00000000000000001916600160401b6001600160401b038316021782555b5f61176f61012086016101008701611ccc565b6001600160a01b0316141580156117b9575060045f6117946040870160208801611ccc565b6001600160a01b0316815260208101919091526040015f20546001600160401b031642105b80156117d557508154600160401b90046001600160401b031642105b949350505050565b801561058857604051631844ba2b60e21b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690636112e8ac9061183390859085905f9060040161257d565b5f604051808303815f87803b15801561184a575f5ffd5b505af115801561162b573d5f5f3e3d5ffd5b5f306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480156118b457507f000000000000000000000000000000000000000000000000000000000000000046145b156118de57507f000000000000000000000000000000000000000000000000000000000000000090565b61069c604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f60ff8216601f81111561088157604051632cd44ac360e21b815260040160405180910390fd5b5f5f5f5f6119bb878787611a0d565b9250925092506119cb8282611a54565b50909150505b9392505050565b5f6001600160401b0382111561166657604080516306dfcc6560e41b8152600481019190915260248101839052604401610541565b5f80806041849003611a41578435602086013560408701355f1a611a3389828585611b0c565b955095509550505050611a4b565b505f915060029050825b93509350939050565b5f826003811115611a6757611a67612569565b03611a70575050565b6001826003811115611a8457611a84612569565b03611aa25760405163f645eedf60e01b815260040160405180910390fd5b6002826003811115611ab657611ab6612569565b03611ad75760405163fce698f760e01b815260048101829052602401610541565b6003826003811115611aeb57611aeb612569565b03610588576040516335e2f38360e21b815260048101829052602401610541565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115611b4557505f91506003905082611bca565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015611b96573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116611bc157505f925060019150829050611bca565b92505f91508190505b9450945094915050565b5f5f83601f840112611be4575f5ffd5b5081356001600160401b03811115611bfa575f5ffd5b6020830191508360208260051b8501011115611c14575f5ffd5b9250929050565b5f5f60208385031215611c2c575f5ffd5b82356001600160401b03811115611c41575f5ffd5b611c4d85828601611bd4565b90969095509350505050565b5f8151808452602084019350602083015f5b82811015611c89578151865260209586019590910190600101611c6b565b5093949350505050565b602081525f6119d16020830184611c59565b6001600160a01b0381168114611cb9575f5ffd5b50565b8035611cc781611ca5565b919050565b5f60208284031215611cdc575f5ffd5b81356119d181611ca5565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f611d3360e0830189611ce7565b8281036040840152611d458189611ce7565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015611d9a578351835260209384019390920191600101611d7c565b50909b9a5050505050505050505050565b5f60208284031215611dbb575f5ffd5b81356001600160401b03811115611dd0575f5ffd5b820161016081850312156119d1575f5ffd5b5f5f5f60408486031215611df4575f5ffd5b83356001600160401b03811115611e09575f5ffd5b611e1586828701611bd4565b90945092505060208401356001600160401b03811115611e33575f5ffd5b84016101008187031215611e45575f5ffd5b809150509250925092565b604081525f611e626040830185611c59565b90508260208301529392505050565b8015158114611cb9575f5ffd5b5f5f60408385031215611e8f575f5ffd5b823591506020830135611ea181611e71565b809150509250929050565b5f610140828403128015611ebe575f5ffd5b509092915050565b5f60208284031215611ed6575f5ffd5b5035919050565b634e487b7160e01b5f52604160045260245ffd5b5f60208284031215611f01575f5ffd5b5051919050565b634e487b7160e01b5f52601160045260245ffd5b8181038181111561088157610881611f08565b5f5f8335601e19843603018112611f44575f5ffd5b8301803591506001600160401b03821115611f5d575f5ffd5b6020019150600581901b3603821315611c14575f5ffd5b60405161010081016001600160401b0381118282101715611f9757611f97611edd565b60405290565b604051601f8201601f191681016001600160401b0381118282101715611fc557611fc5611edd565b604052919050565b5f82601f830112611fdc575f5ffd5b81356001600160401b03811115611ff557611ff5611edd565b612008601f8201601f1916602001611f9d565b81815284602083860101111561201c575f5ffd5b816020850160208301375f918101602001919091529392505050565b80356001600160401b0381168114611cc7575f5ffd5b5f82601f83011261205d575f5ffd5b81356001600160401b0381111561207657612076611edd565b8060051b61208660208201611f9d565b918252602081850181019290810190868411156120a1575f5ffd5b6020860192505b838310156120c35782358252602092830192909101906120a8565b9695505050505050565b5f61010082360312156120de575f5ffd5b6120e6611f74565b8235815260208301356001600160401b03811115612102575f5ffd5b61210e36828601611fcd565b6020830152506040838101359082015260608301356001600160401b03811115612136575f5ffd5b61214236828601611fcd565b60608301525061215460808401612038565b608082015261216560a08401612038565b60a082015260c08301356001600160401b03811115612182575f5ffd5b61218e3682860161204e565b60c0830152506121a060e08401611cbc565b60e082015292915050565b60018060a01b038316815260406020820152815160408201525f602083015161010060608401526121e0610140840182611ce7565b9050604084015160808401526060840151603f198483030160a08501526122078282611ce7565b915050608084015161222460c08501826001600160401b03169052565b5060a08401516001600160401b031660e084015260c0840151838203603f19016101008501526122548282611c59565b91505060e08401516122726101208501826001600160a01b03169052565b50949350505050565b808202811582820484141761088157610881611f08565b5f826122ac57634e487b7160e01b5f52601260045260245ffd5b500490565b63ffffffff81168114611cb9575f5ffd5b8035611cc7816122b1565b803582526122dd60208201611cbc565b6001600160a01b031660208301526122f760408201612038565b6001600160401b0316604083015261231160608201612038565b6001600160401b031660608301526080818101359083015260a0808201359083015260c0808201359083015261234960e082016122c2565b63ffffffff1660e08301526123616101008201611cbc565b6001600160a01b031661010083015261237d61012082016122c2565b63ffffffff8116610120840152505050565b82815261016081016119d160208301846122cd565b5f5f858511156123b2575f5ffd5b838611156123be575f5ffd5b5050820193919092039150565b80356001600160e01b031981169060048410156123fc576001600160e01b0319600485900360031b81901b82161691505b5092915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b634e487b7160e01b5f52603260045260245ffd5b5f823561015e1983360301811261246b575f5ffd5b9190910192915050565b8082018082111561088157610881611f08565b5f60208284031215612498575f5ffd5b6119d182612038565b6101c081016124b082886122cd565b856101408301528461016083015283610180830152826101a08301529695505050505050565b5f602082840312156124e6575f5ffd5b81516119d181611e71565b5f60208284031215612501575f5ffd5b81516119d1816122b1565b5f6020828403121561251c575f5ffd5b81356119d1816122b1565b5f5f8335601e1984360301811261253c575f5ffd5b8301803591506001600160401b03821115612555575f5ffd5b602001915036819003821315611c14575f5ffd5b634e487b7160e01b5f52602160045260245ffd5b6001600160a01b03841681526020810183905260608101600283106125b057634e487b7160e01b5f52602160045260245ffd5b82604083015294935050505056fea164736f6c6343000825000a';

export const emissionsMinterDeployedBytecode =
  '0x608060405234801561000f575f5ffd5b5060043610610187575f3560e01c806397583148116100d9578063e2ae50a011610093578063f01f42101161006e578063f01f421014610419578063f17aa69414610441578063fc0c546a146104b0578063ff0acaba146103bb575f5ffd5b8063e2ae50a0146103bb578063ecdd6acc146103c6578063ee8f931b14610406575f5ffd5b806397583148146103045780639ae22eae146103255780639b00b81f14610358578063b0ede2aa1461036b578063bf7e214f1461037e578063ca1e781914610394575f5ffd5b80637a9e5e4b1161014457806384b0196e1161011f57806384b0196e146102ad578063852fb35e146102c857806389e997e1146102db5780638fb36037146102e3575f5ffd5b80637a9e5e4b1461026b5780637b1039991461027e5780638456cb59146102a5575f5ffd5b80633f4ba83a1461018b5780634a882fc3146101955780635c975abb146101cf57806361d027b3146101e557806366666aa9146102245780636fd45e321461024b575b5f5ffd5b6101936104d7565b005b6101bc7fb6f966d29d284137acb8e83733cb3c9e4c24b7f36fed4c1c75a140c975bc227381565b6040519081526020015b60405180910390f35b60025460ff1660405190151581526020016101c6565b61020c7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101c6565b61020c7f000000000000000000000000000000000000000000000000000000000000000081565b61025e610259366004611c1b565b6104ed565b6040516101c69190611c93565b610193610279366004611ccc565b610509565b61020c7f000000000000000000000000000000000000000000000000000000000000000081565b61019361058c565b6102b561059d565b6040516101c69796959493929190611d15565b6101bc6102d6366004611dab565b6105df565b6101bc61067d565b6102eb6106a1565b6040516001600160e01b031990911681526020016101c6565b610317610312366004611de2565b6106c5565b6040516101c6929190611e50565b610338610333366004611e7e565b6107a7565b6040805194855260208501939093529183015260608201526080016101c6565b60035461020c906001600160a01b031681565b6101bc610379366004611eac565b61082f565b60025461010090046001600160a01b031661020c565b61020c7f000000000000000000000000000000000000000000000000000000000000000081565b6101bc6301e1338081565b6103ee6103d4366004611ccc565b60046020525f90815260409020546001600160401b031681565b6040516001600160401b0390911681526020016101c6565b610193610414366004611ccc565b610887565b6103ee610427366004611ec6565b5f908152600560205260409020546001600160401b031690565b61049161044f366004611ec6565b5f908152600660209081526040918290208251808401909352546001600160a01b038116808452600160a01b9091046001600160601b03169290910182905291565b604080516001600160a01b0390931683526020830191909152016101c6565b61020c7f000000000000000000000000000000000000000000000000000000000000000081565b6104e3335b5f366108db565b6104eb6109ee565b565b60606104f7610a40565b6105018383610a64565b509392505050565b600254339061010090046001600160a01b0316811461054a5760405162d1953b60e31b81526001600160a01b03821660048201526024015b60405180910390fd5b816001600160a01b03163b5f0361057f576040516361798f2f60e11b81526001600160a01b0383166004820152602401610541565b61058882610bc3565b5050565b610595336104dc565b6104eb610c1f565b5f6060805f5f5f60606105ae610c5c565b6105b6610c87565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f6105e8610a40565b6105f182610cb2565b50809150507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b60d42886040518163ffffffff1660e01b81526004016020604051808303815f875af1158015610653573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106779190611ef1565b50919050565b5f6301e13380421161068e57505f90565b61069c6301e1338042611f1c565b905090565b6002545f90600160a81b900460ff166106b957505f90565b50638fb3603760e01b90565b60605f6106d0610a40565b82351515806106ec57506106e760c0840184611f2f565b151590505b1561070a5760405163c3b2277d60e01b815260040160405180910390fd5b5f610714846120cd565b90506107208686610a64565b825260c0820181905260035460405163359eabc760e01b81529194506001600160a01b03169063359eabc79061075c90339085906004016121ab565b6020604051808303815f875af1158015610778573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061079c9190611ef1565b915050935093915050565b5f8080806127106107ba6107d08861227b565b6107c49190612292565b92506127106107d56103e88861227b565b6107df9190612292565b9150816107ec8488611f1c565b6107f69190611f1c565b935084156108265761271061080d6101f48861227b565b6108179190612292565b90506108238184611f1c565b92505b92959194509250565b5f6108817fb6f966d29d284137acb8e83733cb3c9e4c24b7f36fed4c1c75a140c975bc22738360405160200161086692919061238f565b60405160208183030381529060405280519060200120610ea0565b92915050565b610890336104dc565b6003546001600160a01b0316156108b9576040516239c01160e31b815260040160405180910390fd5b600380546001600160a01b0319166001600160a01b0392909216919091179055565b5f5f6109156108f86002546001600160a01b036101009091041690565b863061090760045f898b6123a4565b610910916123cb565b610ecc565b91509150816109e75763ffffffff8116156109c4576002805460ff60a81b1916600160a81b1790556109556002546001600160a01b036101009091041690565b6001600160a01b03166394c7d7ee8686866040518463ffffffff1660e01b815260040161098493929190612403565b5f604051808303815f87803b15801561099b575f5ffd5b505af11580156109ad573d5f5f3e3d5ffd5b50506002805460ff60a81b19169055506109e79050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610541565b5050505050565b6109f6610f5e565b6002805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b60025460ff16156104eb5760405163d93c066560e01b815260040160405180910390fd5b60605f828103610a87576040516322434a6b60e11b815260040160405180910390fd5b826001600160401b03811115610a9f57610a9f611edd565b604051908082528060200260200182016040528015610ac8578160200160208202803683370190505b5091505f5b83811015610b39575f610b02868684818110610aeb57610aeb612442565b9050602002810190610afd9190612456565b610cb2565b858481518110610b1457610b14612442565b60209081029190910101919091529050610b2e8184612475565b925050600101610acd565b507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b60d42886040518163ffffffff1660e01b81526004016020604051808303815f875af1158015610b97573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610bbb9190611ef1565b509250929050565b60028054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b610c27610a40565b6002805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a258610a233390565b606061069c7f0000000000000000000000000000000000000000000000000000000000000000610f81565b606061069c7f0000000000000000000000000000000000000000000000000000000000000000610f81565b5f8082610cbe81610fbe565b610cc78161082f565b9250610ce083610cdb610140870187611f2f565b61143a565b610cf06080820160608301612488565b81355f90815260056020908152604091829020805467ffffffffffffffff19166001600160401b03949094169390931790925580518082018252918291610d3c91908501908501611ccc565b6001600160a01b03168152602001610d578360800135611633565b6001600160601b039081169091525f858152600660209081526040822084519490910151909216600160a01b026001600160a01b039093169290921790558080610da860808501356103338661166a565b92975090945092509050610dcb610dc56040860160208701611ccc565b866117dd565b610df57f0000000000000000000000000000000000000000000000000000000000000000846117dd565b610e1f7f0000000000000000000000000000000000000000000000000000000000000000836117dd565b610e3a610e3461012086016101008701611ccc565b826117dd565b610e4a6040850160208601611ccc565b6001600160a01b0316845f0135877f86c87951f40718fdd5f9f1c145bce4813829e0146e54074c9d8c2f0adbf175438789888888604051610e8f9594939291906124a1565b60405180910390a450505050915091565b5f610881610eac61185c565b8360405161190160f01b8152600281019290925260228201526042902090565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15610f54575f516020805191945081901c150291505b5094509492505050565b60025460ff166104eb57604051638dfc202b60e01b815260040160405180910390fd5b60605f610f8d83611985565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b80608001355f03610fe2576040516322434a6b60e11b815260040160405180910390fd5b5f610ff36040830160208401611ccc565b6001600160a01b03160361101a57604051631559b7d760e21b815260040160405180910390fd5b3361102b6040830160208401611ccc565b6001600160a01b031614611076573361104a6040830160208401611ccc565b604051631726d85760e11b81526001600160a01b03928316600482015291166024820152604401610541565b6110866040820160208301611ccc565b6001600160a01b03166110a161012083016101008401611ccc565b6001600160a01b0316036110c857604051632af47b8760e11b815260040160405180910390fd5b6040516324577e1960e11b815260c082013560048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906348aefc3290602401602060405180830381865afa15801561112e573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061115291906124d6565b61117557604051630d2a0e2b60e21b815260c08201356004820152602401610541565b6111856060820160408301612488565b6001600160401b031661119e6080830160608401612488565b6001600160401b0316116111f8576111bc6060820160408301612488565b6111cc6080830160608401612488565b6040516395d8ad9d60e01b81526001600160401b03928316600482015291166024820152604401610541565b426112096080830160608401612488565b6001600160401b03161115611253576112286080820160608301612488565b60405163cd9a977d60e01b81526001600160401b039091166004820152426024820152604401610541565b80355f9081526005602052604090819020546001600160401b03169081906112819060608501908501612488565b6001600160401b031610156112d65781356112a26060840160408501612488565b604051639e23ef6360e01b815260048101929092526001600160401b03908116602483015282166044820152606401610541565b6001600160401b03811615801561130b57506112f061067d565b6113006060840160408501612488565b6001600160401b0316105b15611352576113206060830160408401612488565b61132861067d565b604051630944f08160e21b81526001600160401b0390921660048301526024820152604401610541565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166354fd4d506040518163ffffffff1660e01b8152600401602060405180830381865afa1580156113af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113d391906124f1565b905063ffffffff81166113ee6101408501610120860161250c565b63ffffffff16146114355761140b6101408401610120850161250c565b604051634f64773360e01b815263ffffffff91821660048201529082166024820152604401610541565b505050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166342cde4e86040518163ffffffff1660e01b8152600401602060405180830381865afa158015611497573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114bb9190611ef1565b90508015806114c957508082105b156114f157604051631a88566160e21b81526004810183905260248101829052604401610541565b5f805b8381101561162b575f61152a8787878581811061151357611513612442565b90506020028101906115259190612527565b6119ac565b9050826001600160a01b0316816001600160a01b031611611571576040516311641feb60e21b81526001600160a01b03808516600483015282166024820152604401610541565b60405163facd743b60e01b81526001600160a01b0382811660048301527f0000000000000000000000000000000000000000000000000000000000000000169063facd743b90602401602060405180830381865afa1580156115d5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115f991906124d6565b61162157604051630bc677c960e41b81526001600160a01b0382166004820152602401610541565b91506001016114f4565b505050505050565b5f6001600160601b03821115611666576040516306dfcc6560e41b81526060600482015260248101839052604401610541565b5090565b80355f9081526005602052604081208161169061168b6301e1338042612475565b6119d8565b905060045f6116a56040870160208801611ccc565b6001600160a01b0316815260208101919091526040015f908120546001600160401b0316900361171b578060045f6116e36040880160208901611ccc565b6001600160a01b0316815260208101919091526040015f20805467ffffffffffffffff19166001600160401b03929092169190911790555b8154600160401b90046001600160401b03165f0361175c5781546fffffffffffffffff00000000000000001916600160401b6001600160401b038316021782555b5f61176f61012086016101008701611ccc565b6001600160a01b0316141580156117b9575060045f6117946040870160208801611ccc565b6001600160a01b0316815260208101919091526040015f20546001600160401b031642105b80156117d557508154600160401b90046001600160401b031642105b949350505050565b801561058857604051631844ba2b60e21b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690636112e8ac9061183390859085905f9060040161257d565b5f604051808303815f87803b15801561184a575f5ffd5b505af115801561162b573d5f5f3e3d5ffd5b5f306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480156118b457507f000000000000000000000000000000000000000000000000000000000000000046145b156118de57507f000000000000000000000000000000000000000000000000000000000000000090565b61069c604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f60ff8216601f81111561088157604051632cd44ac360e21b815260040160405180910390fd5b5f5f5f5f6119bb878787611a0d565b9250925092506119cb8282611a54565b50909150505b9392505050565b5f6001600160401b0382111561166657604080516306dfcc6560e41b8152600481019190915260248101839052604401610541565b5f80806041849003611a41578435602086013560408701355f1a611a3389828585611b0c565b955095509550505050611a4b565b505f915060029050825b93509350939050565b5f826003811115611a6757611a67612569565b03611a70575050565b6001826003811115611a8457611a84612569565b03611aa25760405163f645eedf60e01b815260040160405180910390fd5b6002826003811115611ab657611ab6612569565b03611ad75760405163fce698f760e01b815260048101829052602401610541565b6003826003811115611aeb57611aeb612569565b03610588576040516335e2f38360e21b815260048101829052602401610541565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115611b4557505f91506003905082611bca565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015611b96573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116611bc157505f925060019150829050611bca565b92505f91508190505b9450945094915050565b5f5f83601f840112611be4575f5ffd5b5081356001600160401b03811115611bfa575f5ffd5b6020830191508360208260051b8501011115611c14575f5ffd5b9250929050565b5f5f60208385031215611c2c575f5ffd5b82356001600160401b03811115611c41575f5ffd5b611c4d85828601611bd4565b90969095509350505050565b5f8151808452602084019350602083015f5b82811015611c89578151865260209586019590910190600101611c6b565b5093949350505050565b602081525f6119d16020830184611c59565b6001600160a01b0381168114611cb9575f5ffd5b50565b8035611cc781611ca5565b919050565b5f60208284031215611cdc575f5ffd5b81356119d181611ca5565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f611d3360e0830189611ce7565b8281036040840152611d458189611ce7565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015611d9a578351835260209384019390920191600101611d7c565b50909b9a5050505050505050505050565b5f60208284031215611dbb575f5ffd5b81356001600160401b03811115611dd0575f5ffd5b820161016081850312156119d1575f5ffd5b5f5f5f60408486031215611df4575f5ffd5b83356001600160401b03811115611e09575f5ffd5b611e1586828701611bd4565b90945092505060208401356001600160401b03811115611e33575f5ffd5b84016101008187031215611e45575f5ffd5b809150509250925092565b604081525f611e626040830185611c59565b90508260208301529392505050565b8015158114611cb9575f5ffd5b5f5f60408385031215611e8f575f5ffd5b823591506020830135611ea181611e71565b809150509250929050565b5f610140828403128015611ebe575f5ffd5b509092915050565b5f60208284031215611ed6575f5ffd5b5035919050565b634e487b7160e01b5f52604160045260245ffd5b5f60208284031215611f01575f5ffd5b5051919050565b634e487b7160e01b5f52601160045260245ffd5b8181038181111561088157610881611f08565b5f5f8335601e19843603018112611f44575f5ffd5b8301803591506001600160401b03821115611f5d575f5ffd5b6020019150600581901b3603821315611c14575f5ffd5b60405161010081016001600160401b0381118282101715611f9757611f97611edd565b60405290565b604051601f8201601f191681016001600160401b0381118282101715611fc557611fc5611edd565b604052919050565b5f82601f830112611fdc575f5ffd5b81356001600160401b03811115611ff557611ff5611edd565b612008601f8201601f1916602001611f9d565b81815284602083860101111561201c575f5ffd5b816020850160208301375f918101602001919091529392505050565b80356001600160401b0381168114611cc7575f5ffd5b5f82601f83011261205d575f5ffd5b81356001600160401b0381111561207657612076611edd565b8060051b61208660208201611f9d565b918252602081850181019290810190868411156120a1575f5ffd5b6020860192505b838310156120c35782358252602092830192909101906120a8565b9695505050505050565b5f61010082360312156120de575f5ffd5b6120e6611f74565b8235815260208301356001600160401b03811115612102575f5ffd5b61210e36828601611fcd565b6020830152506040838101359082015260608301356001600160401b03811115612136575f5ffd5b61214236828601611fcd565b60608301525061215460808401612038565b608082015261216560a08401612038565b60a082015260c08301356001600160401b03811115612182575f5ffd5b61218e3682860161204e565b60c0830152506121a060e08401611cbc565b60e082015292915050565b60018060a01b038316815260406020820152815160408201525f602083015161010060608401526121e0610140840182611ce7565b9050604084015160808401526060840151603f198483030160a08501526122078282611ce7565b915050608084015161222460c08501826001600160401b03169052565b5060a08401516001600160401b031660e084015260c0840151838203603f19016101008501526122548282611c59565b91505060e08401516122726101208501826001600160a01b03169052565b50949350505050565b808202811582820484141761088157610881611f08565b5f826122ac57634e487b7160e01b5f52601260045260245ffd5b500490565b63ffffffff81168114611cb9575f5ffd5b8035611cc7816122b1565b803582526122dd60208201611cbc565b6001600160a01b031660208301526122f760408201612038565b6001600160401b0316604083015261231160608201612038565b6001600160401b031660608301526080818101359083015260a0808201359083015260c0808201359083015261234960e082016122c2565b63ffffffff1660e08301526123616101008201611cbc565b6001600160a01b031661010083015261237d61012082016122c2565b63ffffffff8116610120840152505050565b82815261016081016119d160208301846122cd565b5f5f858511156123b2575f5ffd5b838611156123be575f5ffd5b5050820193919092039150565b80356001600160e01b031981169060048410156123fc576001600160e01b0319600485900360031b81901b82161691505b5092915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b634e487b7160e01b5f52603260045260245ffd5b5f823561015e1983360301811261246b575f5ffd5b9190910192915050565b8082018082111561088157610881611f08565b5f60208284031215612498575f5ffd5b6119d182612038565b6101c081016124b082886122cd565b856101408301528461016083015283610180830152826101a08301529695505050505050565b5f602082840312156124e6575f5ffd5b81516119d181611e71565b5f60208284031215612501575f5ffd5b81516119d1816122b1565b5f6020828403121561251c575f5ffd5b81356119d1816122b1565b5f5f8335601e1984360301811261253c575f5ffd5b8301803591506001600160401b03821115612555575f5ffd5b602001915036819003821315611c14575f5ffd5b634e487b7160e01b5f52602160045260245ffd5b6001600160a01b03841681526020810183905260608101600283106125b057634e487b7160e01b5f52602160045260245ffd5b82604083015294935050505056fea164736f6c6343000825000a';

/** Where constructor arguments stand in the deployed bytecode: first byte, and how many. */
export const emissionsMinterImmutables: readonly (readonly [start: number, length: number])[] = [[490,32],[553,32],[643,32],[921,32],[1205,32],[1528,32],[2876,32],[3171,32],[3214,32],[3536,32],[3578,32],[4321,32],[4949,32],[5181,32],[5520,32],[6138,32],[6248,32],[6290,32],[6332,32],[6413,32],[6453,32]];
