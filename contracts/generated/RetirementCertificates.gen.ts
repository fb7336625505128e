// Written by scripts/generate-contracts.ts. Do not edit: run `npm run generate`.

export const retirementCertificatesAbi = [
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
        "internalType": "contract IEmissionsMinter",
        "name": "minter_",
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
    "name": "BeneficiaryNamedTwice",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BeneficiaryNotNamed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "ERC721IncorrectOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "ERC721InsufficientApproval",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "approver",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidApprover",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidOperator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidReceiver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "ERC721InvalidSender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "ERC721NonexistentToken",
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
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "available",
        "type": "uint256"
      }
    ],
    "name": "InsufficientBacking",
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
    "name": "InvalidPeriod",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotTransferable",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NothingToRetire",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "reportId",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "beneficiary",
        "type": "address"
      }
    ],
    "name": "ReportOfSomeoneElse",
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
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "StringsInsufficientHexLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "max",
        "type": "uint256"
      }
    ],
    "name": "TextTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "reportId",
        "type": "bytes32"
      }
    ],
    "name": "UnknownReport",
    "type": "error"
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
        "internalType": "address",
        "name": "approved",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "Approval",
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
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "approved",
        "type": "bool"
      }
    ],
    "name": "ApprovalForAll",
    "type": "event"
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
        "indexed": false,
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "Locked",
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
        "internalType": "uint256",
        "name": "certificateId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "reportId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "ReportConsumed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "certificateId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "retiree",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "recipient",
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
        "internalType": "enum Badge",
        "name": "badge",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "bytes32[]",
        "name": "reportIds",
        "type": "bytes32[]"
      }
    ],
    "name": "Retired",
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
        "indexed": true,
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "Transfer",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "Unlocked",
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
    "name": "MAX_NAME_BYTES",
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
    "name": "MAX_REASON_BYTES",
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
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "name": "approve",
    "outputs": [],
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
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "balanceOf",
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
    "name": "certificateCount",
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
        "name": "certificateId",
        "type": "uint256"
      }
    ],
    "name": "certificateOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "retiree",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "amount",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "retiredAt",
            "type": "uint64"
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
            "internalType": "enum Badge",
            "name": "badge",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "beneficiaryHash",
            "type": "bytes32"
          },
          {
            "internalType": "string",
            "name": "beneficiaryName",
            "type": "string"
          },
          {
            "internalType": "string",
            "name": "reason",
            "type": "string"
          },
          {
            "internalType": "bytes32[]",
            "name": "reportIds",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct Certificate",
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
        "internalType": "bytes32",
        "name": "reportId",
        "type": "bytes32"
      }
    ],
    "name": "consumedOf",
    "outputs": [
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "getApproved",
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
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "string",
        "name": "name_",
        "type": "string"
      }
    ],
    "name": "hashBeneficiary",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure",
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
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "isApprovedForAll",
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
        "internalType": "uint256",
        "name": "certificateId",
        "type": "uint256"
      }
    ],
    "name": "locked",
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
    "name": "minter",
    "outputs": [
      {
        "internalType": "contract IEmissionsMinter",
        "name": "",
        "type": "address"
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
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "ownerOf",
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
    "name": "retire",
    "outputs": [
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
        "internalType": "struct RetirementRequest[]",
        "name": "requests",
        "type": "tuple[]"
      }
    ],
    "name": "retireBatch",
    "outputs": [
      {
        "internalType": "uint256[]",
        "name": "certificateIds",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "retiree",
        "type": "address"
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
    "name": "retireFor",
    "outputs": [
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
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "safeTransferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "safeTransferFrom",
    "outputs": [],
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
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "name": "setApprovalForAll",
    "outputs": [],
    "stateMutability": "pure",
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
    "name": "symbol",
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "certificateId",
        "type": "uint256"
      }
    ],
    "name": "tokenURI",
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
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "transferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "unpause",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const;

export const retirementCertificatesBytecode =
  '0x60c060405234801561000f575f5ffd5b50604051614c70380380614c7083398101604081905261002e9161013d565b826040518060400160405280601b81526020017f43543032205265746972656d656e7420436572746966696361746500000000008152506040518060400160405280600681526020016543543032524360d01b815250815f9081610092919061022a565b50600161009f828261022a565b5050506100b1816100ca60201b60201c565b506001600160a01b039182166080521660a052506102e8565b60068054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b038116811461013a575f5ffd5b50565b5f5f5f6060848603121561014f575f5ffd5b835161015a81610126565b602085015190935061016b81610126565b604085015190925061017c81610126565b809150509250925092565b634e487b7160e01b5f52604160045260245ffd5b600181811c908216806101af57607f821691505b6020821081036101cd57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f821115610225578282111561022557805f5260205f20601f840160051c60208510156101fe57505f5b90810190601f840160051c035f5b81811015610221575f8382015560010161020c565b5050505b505050565b81516001600160401b0381111561024357610243610187565b61025781610251845461019b565b846101d3565b6020601f821160018114610289575f83156102725750848201515b5f19600385901b1c1916600184901b1784556102e1565b5f84815260208120601f198516915b828110156102b85787850151825560209485019460019092019101610298565b50848210156102d557868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b60805160a0516149596103175f395f8181610222015261192301525f818161045d0152610fc201526149595ff3fe608060405234801561000f575f5ffd5b50600436106101dc575f3560e01c806370a0823111610109578063bf7e214f1161009e578063e985e9c51161006e578063e985e9c514610412578063ec29d9c714610425578063f8cc41b014610438578063fc0c546a14610458575f5ffd5b8063bf7e214f146103b6578063c87b56dd146103cc578063dcec00b4146103df578063e0d5f36d146103f2575f5ffd5b806395d89b41116100d957806395d89b411461037a578063a22cb46514610382578063b45a3c0e14610390578063b88d4fde146103a3575f5ffd5b806370a082311461032b5780637a9e5e4b1461033e5780638456cb59146103515780638fb3603714610359575f5ffd5b8063359eabc71161017f57806352d7b89c1161014f57806352d7b89c146102fb5780635c975abb146103045780636352211e1461030f578063680c60c714610322575f5ffd5b8063359eabc7146102c45780633cefc404146102d75780633f4ba83a146102e057806342842e0e146102e8575f5ffd5b8063081812fc116101ba578063081812fc1461025c578063095ea7b31461026f5780632104a1b61461028457806323b872dd146102b1575f5ffd5b806301ffc9a7146101e057806306fdde0314610208578063075461721461021d575b5f5ffd5b6101f36101ee3660046135ef565b61047f565b60405190151581526020015b60405180910390f35b6102106104a9565b6040516101ff9190613638565b6102447f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101ff565b61024461026a36600461364a565b610538565b61028261027d366004613675565b61055f565b005b6102a361029236600461364a565b60086020525f908152604090205481565b6040519081526020016101ff565b6102826102bf36600461369f565b610578565b6102a36102d23660046136f4565b610606565b6102a361034881565b61028261062c565b6102826102f636600461369f565b61063f565b6102a360075481565b60065460ff166101f3565b61024461031d36600461364a565b61065e565b6102a361016881565b6102a3610339366004613740565b610668565b61028261034c366004613740565b6106ad565b61028261072b565b61036161073c565b6040516001600160e01b031990911681526020016101ff565b610210610760565b61028261027d36600461375b565b6101f361039e36600461364a565b61076f565b6102826103b13660046137aa565b610782565b60065461010090046001600160a01b0316610244565b6102106103da36600461364a565b61079a565b6102a36103ed366004613888565b6109d0565b6104056104003660046138fd565b610a05565b6040516101ff919061396c565b6101f36104203660046139ae565b610ad7565b6102a36104333660046139da565b610b04565b61044b61044636600461364a565b610b17565b6040516101ff9190613a6d565b6102447f000000000000000000000000000000000000000000000000000000000000000081565b5f6001600160e01b03198216635a2d1e0760e11b14806104a357506104a382610d9b565b92915050565b60605f80546104b790613b58565b80601f01602080910402602001604051908101604052809291908181526020018280546104e390613b58565b801561052e5780601f106105055761010080835404028352916020019161052e565b820191905f5260205f20905b81548152906001019060200180831161051157829003601f168201915b5050505050905090565b5f61054282610dea565b505f828152600460205260409020546001600160a01b03166104a3565b60405163dc8d8db760e01b815260040160405180910390fd5b6001600160a01b0382166105a657604051633250574960e11b81525f60048201526024015b60405180910390fd5b5f6105b2838333610e22565b9050836001600160a01b0316816001600160a01b031614610600576040516364283d7b60e01b81526001600160a01b038086166004830152602482018490528216604482015260640161059d565b50505050565b5f610613335b5f36610e6a565b61061b610f7d565b6106258383610fa1565b9392505050565b6106353361060c565b61063d611286565b565b61065983838360405180602001604052805f815250610782565b505050565b5f6104a382610dea565b5f6001600160a01b038216610692576040516322718ad960e21b81525f600482015260240161059d565b506001600160a01b03165f9081526003602052604090205490565b600654339061010090046001600160a01b031681146106e95760405162d1953b60e31b81526001600160a01b038216600482015260240161059d565b816001600160a01b03163b5f0361071e576040516361798f2f60e11b81526001600160a01b038316600482015260240161059d565b610727826112d8565b5050565b6107343361060c565b61063d611334565b6006545f90600160a81b900460ff1661075457505f90565b50638fb3603760e01b90565b6060600180546104b790613b58565b5f61077982610dea565b50600192915050565b61078d848484610578565b6106003385858585611371565b60606107a582610dea565b505f8281526009602090815260409182902082516101408101845281546001600160a01b031681526001808301549382019390935260028201546001600160401b0380821695830195909552600160401b810485166060830152600160801b810490941660808201526104a393869391929160a0840191600160c01b900460ff169081111561083657610836613a0b565b600181111561084757610847613a0b565b81526020016003820154815260200160048201805461086590613b58565b80601f016020809104026020016040519081016040528092919081815260200182805461089190613b58565b80156108dc5780601f106108b3576101008083540402835291602001916108dc565b820191905f5260205f20905b8154815290600101906020018083116108bf57829003601f168201915b505050505081526020016005820180546108f590613b58565b80601f016020809104026020016040519081016040528092919081815260200182805461092190613b58565b801561096c5780601f106109435761010080835404028352916020019161096c565b820191905f5260205f20905b81548152906001019060200180831161094f57829003601f168201915b50505050508152602001600682018054806020026020016040519081016040528092919081815260200182805480156109c257602002820191905f5260205f20905b8154815260200190600101908083116109ae575b505050505081525050611498565b5f8383836040516020016109e693929190613bb2565b6040516020818303038152906040528051906020012090509392505050565b6060610a0f610f7d565b5f829003610a30576040516310024eb760e11b815260040160405180910390fd5b816001600160401b03811115610a4857610a48613796565b604051908082528060200260200182016040528015610a71578160200160208202803683370190505b5090505f5b82811015610ad057610aab33858584818110610a9457610a94613bcb565b9050602002810190610aa69190613bdf565b610fa1565b828281518110610abd57610abd613bcb565b6020908102919091010152600101610a76565b5092915050565b6001600160a01b039182165f90815260056020908152604080832093909416825291909152205460ff1690565b5f610b0d610f7d565b6104a33383610fa1565b610b6b60408051610140810182525f8082526020820181905291810182905260608101829052608081018290529060a082019081526020015f81526020016060815260200160608152602001606081525090565b610b7482610dea565b505f8281526009602090815260409182902082516101408101845281546001600160a01b031681526001808301549382019390935260028201546001600160401b0380821695830195909552600160401b810485166060830152600160801b8104909416608082015292909160a0840191600160c01b900460ff1690811115610bff57610bff613a0b565b6001811115610c1057610c10613a0b565b815260200160038201548152602001600482018054610c2e90613b58565b80601f0160208091040260200160405190810160405280929190818152602001828054610c5a90613b58565b8015610ca55780601f10610c7c57610100808354040283529160200191610ca5565b820191905f5260205f20905b815481529060010190602001808311610c8857829003601f168201915b50505050508152602001600582018054610cbe90613b58565b80601f0160208091040260200160405190810160405280929190818152602001828054610cea90613b58565b8015610d355780601f10610d0c57610100808354040283529160200191610d35565b820191905f5260205f20905b815481529060010190602001808311610d1857829003601f168201915b5050505050815260200160068201805480602002602001604051908101604052809291908181526020018280548015610d8b57602002820191905f5260205f20905b815481526020019060010190808311610d77575b5050505050815250509050919050565b5f6001600160e01b031982166380ac58cd60e01b1480610dcb57506001600160e01b03198216635b5e139f60e01b145b806104a357506301ffc9a760e01b6001600160e01b03198316146104a3565b5f818152600260205260408120546001600160a01b0316806104a357604051637e27328960e01b81526004810184905260240161059d565b5f828152600260205260408120546001600160a01b031615610e575760405163dc8d8db760e01b815260040160405180910390fd5b610e6284848461156b565b949350505050565b5f5f610ea4610e876006546001600160a01b036101009091041690565b8630610e9660045f898b613bfd565b610e9f91613c24565b61165d565b9150915081610f765763ffffffff811615610f53576006805460ff60a81b1916600160a81b179055610ee46006546001600160a01b036101009091041690565b6001600160a01b03166394c7d7ee8686866040518463ffffffff1660e01b8152600401610f1393929190613c5a565b5f604051808303815f87803b158015610f2a575f5ffd5b505af1158015610f3c573d5f5f3e3d5ffd5b50506006805460ff60a81b1916905550610f769050565b60405162d1953b60e31b81526001600160a01b038616600482015260240161059d565b5050505050565b60065460ff161561063d5760405163d93c066560e01b815260040160405180910390fd5b5f610fab826116ef565b604051632241328b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690632241328b90610ffc9086908635905f90600401613c7e565b5f604051808303815f87803b158015611013575f5ffd5b505af1158015611025573d5f5f3e3d5ffd5b5050505060075f815461103790613cc7565b91829055505f81815260096020526040902080546001600160a01b0319166001600160a01b03861617815583356001820155909150611075426118ba565b60028201805467ffffffffffffffff19166001600160401b03929092169190911790556110a860a0840160808501613cdf565b6002820180546001600160401b0392909216600160401b026fffffffffffffffff0000000000000000199092169190911790556110eb60c0840160a08501613cdf565b6002820180546001600160401b0392909216600160801b0267ffffffffffffffff60801b19909216919091179055604083013560038201556111306020840184613d05565b6004830191611140919083613d95565b5061114e6060840184613d05565b600583019161115e919083613d95565b5061116c60c0840184613e4e565b15905061119f5760028101805460ff60c01b1916600160c01b17905561119f828261119a60c0870187613e4e565b6118f3565b5f806111b2610100860160e08701613740565b6001600160a01b0316146111d6576111d1610100850160e08601613740565b6111d8565b845b90506111e48184611b0d565b6040518381527f032bc66be43dbccb7487781d168eb7bda224628a3b2c3388bdf69b532a3a16119060200160405180910390a1806001600160a01b0316856001600160a01b0316847f4f2d1a08b42acdadc79a722387292a1d30a563716d7c75f6892f73736b9115a9875f01358660020160189054906101000a900460ff168760060160405161127693929190613e93565b60405180910390a4505092915050565b61128e611b6e565b6006805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b60068054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b61133c610f7d565b6006805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a2586112bb3390565b6001600160a01b0383163b15610f7657604051630a85bd0160e11b81526001600160a01b0384169063150b7a02906113b3908890889087908790600401613eef565b6020604051808303815f875af19250505080156113ed575060408051601f3d908101601f191682019092526113ea91810190613f21565b60015b611454573d80801561141a576040519150601f19603f3d011682016040523d82523d5f602084013e61141f565b606091505b5080515f0361144c57604051633250574960e11b81526001600160a01b038516600482015260240161059d565b805160208201fd5b6001600160e01b03198116630a85bd0160e11b1461149057604051633250574960e11b81526001600160a01b038516600482015260240161059d565b505050505050565b60605f6114a88360e00151611b91565b90505f6114b9846101000151611b91565b90505f6114d06114cb87878686611d53565b611e4c565b90505f6114dc87611e58565b6114e98760200151611ee8565b6114f68860a00151611f80565b846115128a6115048a611fd8565b61150d8a611fd8565b611fe3565b604051602001611526959493929190613f53565b604051602081830303815290604052905061154081611e4c565b6040516020016115509190614052565b60405160208183030381529060405294505050505092915050565b5f828152600260205260408120546001600160a01b039081169083161561159757611597818486612289565b6001600160a01b038116156115d1576115b25f855f5f6122ed565b6001600160a01b0381165f90815260036020526040902080545f190190555b6001600160a01b038516156115ff576001600160a01b0385165f908152600360205260409020805460010190555b5f8481526002602052604080822080546001600160a01b0319166001600160a01b0389811691821790925591518793918516917fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef91a4949350505050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa156116e5575f516020805191945081901c150291505b5094509492505050565b80355f03611710576040516310024eb760e11b815260040160405180910390fd5b5f61171e6020830183613d05565b9150508015801561173157506040820135155b1561174f57604051630546ecd160e21b815260040160405180910390fd5b80158015906117615750604082013515155b1561177f57604051632981ca5760e11b815260040160405180910390fd5b6101688111156117ad5760405163f4eb2b2d60e01b815260048101829052610168602482015260440161059d565b5f6117bb6060840184613d05565b9150506103488111156117ec5760405163f4eb2b2d60e01b815260048101829052610348602482015260440161059d565b5f6117fd60a0850160808601613cdf565b6001600160401b0316158015611829575061181e60c0850160a08601613cdf565b6001600160401b0316155b905080158015611869575061184460a0850160808601613cdf565b6001600160401b031661185d60c0860160a08701613cdf565b6001600160401b031611155b156106005761187e60a0850160808601613cdf565b61188e60c0860160a08701613cdf565b604051633e1996bf60e11b81526001600160401b0392831660048201529116602482015260440161059d565b5f6001600160401b038211156118ef57604080516306dfcc6560e41b815260048101919091526024810183905260440161059d565b5090565b6001830154805f5b83811015611ad9575f85858381811061191657611916613bcb565b9050602002013590505f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f17aa694846040518263ffffffff1660e01b815260040161196f91815260200190565b6040805180830381865afa158015611989573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119ad9190614083565b90925090506001600160a01b0382166119dc57604051633dd173e560e11b81526004810184905260240161059d565b88546001600160a01b03838116911614611a1b5760405163e06298f560e01b8152600481018490526001600160a01b038316602482015260440161059d565b5f8381526008602052604081205490611a3d611a3783856140af565b886123f1565b9050805f03611a50575050505050611ad1565b611a5a81886140af565b9650611a6681836140c2565b5f8681526008602090815260408083209390935560068e0180546001810182559083529120018690555185908d907f5d9bf238b95344557573067377564908cc71d98366d3b07710faea85a672d2b190611ac39085815260200190565b60405180910390a350505050505b6001016118fb565b5080156114905781611aeb82826140af565b60405163de5ce41960e01b81526004810192909252602482015260440161059d565b6001600160a01b038216611b3657604051633250574960e11b81525f600482015260240161059d565b5f611b4283835f610e22565b90506001600160a01b03811615610659576040516339e3563760e11b81525f600482015260240161059d565b60065460ff1661063d57604051638dfc202b60e01b815260040160405180910390fd5b805160609082905f90611ba59060036140d5565b6001600160401b03811115611bbc57611bbc613796565b6040519080825280601f01601f191660200182016040528015611be6576020820181803683370190505b5090505f805b8351811015611d44575f5f611c018684612400565b91509150611c0e8261259b565b15611cc05760ef60f81b8585611c2381613cc7565b965081518110611c3557611c35613bcb565b60200101906001600160f81b03191690815f1a90535060bf60f81b8585611c5b81613cc7565b965081518110611c6d57611c6d613bcb565b60200101906001600160f81b03191690815f1a90535060bd60f81b8585611c9381613cc7565b965081518110611ca557611ca5613bcb565b60200101906001600160f81b03191690815f1a905350611d31565b5f5b81811015611d2f5786611cd582866140c2565b81518110611ce557611ce5613bcb565b01602001516001600160f81b0319168686611cff81613cc7565b975081518110611d1157611d11613bcb565b60200101906001600160f81b03191690815f1a905350600101611cc2565b505b611d3b81846140c2565b92505050611bec565b818352825b9695505050505050565b60605f611d5f86611e58565b611d6c8660a00151612636565b611d798760200151611ee8565b611d868860a00151611f80565b604051602001611d9994939291906140ec565b604051602081830303815290604052905080611db686868661269b565b60808701516001600160401b031615611df657611dd28761283a565b604051602001611de291906143ce565b604051602081830303815290604052611e06565b60405180602001604052805f8152505b611e138860400151612889565b8851611e1e90612a7a565b604051602001611e3295949392919061444b565b604051602081830303815290604052915050949350505050565b60606104a3825f612b28565b60605f611e6483612ca7565b60010190505f816001600160401b03811115611e8257611e82613796565b6040519080825280601f01601f191660200182016040528015611eac576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a8504945084611eb6575b509392505050565b60605f611ef6606484614548565b9050611f0b611f0660648561455b565b611e58565b600a8210611f3257604051806040016040528060018152602001601760f91b815250611f4e565b6040518060400160405280600281526020016102e360f41b8152505b611f5783611e58565b604051602001611f699392919061456e565b604051602081830303815290604052915050919050565b60606001826001811115611f9657611f96613a0b565b14611fb9576040518060800160405280604f81526020016148cb604f91396104a3565b6040518060600160405280603b8152602001614890603b913992915050565b60606104a382612d7e565b606061201860405180604001604052806005815260200164426164676560d81b8152506120138660a00151612636565b612fc6565b6120258560200151611ee8565b61203b86604001516001600160401b0316611e58565b61206a604051806040016040528060078152602001665265746972656560c81b815250612013895f0151612a7a565b60405160200161207d9493929190614585565b60408051601f1981840301815291905260c0850151909150156120f957806120d46040518060400160405280601081526020016f084cadccaccd2c6d2c2e4f240d0c2e6d60831b8152506120138760c00151612ff2565b6040516020016120e5929190614644565b604051602081830303815290604052612148565b806121276040518060400160405280600b81526020016a42656e656669636961727960a81b81525085612fc6565b604051602001612138929190614644565b6040516020818303038152906040525b905080612173604051806040016040528060068152602001652932b0b9b7b760d11b81525084612fc6565b604051602001612184929190614644565b604051602081830303815290604052905083608001516001600160401b03165f1461220457806121e16040518060400160405280601281526020017110dbdb9cdd5b5c1d1a5bdb881c195c9a5bd960721b8152506120138761283a565b6040516020016121f2929190614644565b60405160208183030381529060405290505b5f5b84610120015151811015611ee0578161225e6040518060400160405280600681526020016514995c1bdc9d60d21b815250612013886101200151858151811061225157612251613bcb565b6020026020010151612ff2565b60405160200161226f929190614644565b60408051601f198184030181529190529150600101612206565b612294838383612fff565b610659576001600160a01b0383166122c257604051637e27328960e01b81526004810182905260240161059d565b60405163177e802f60e01b81526001600160a01b03831660048201526024810182905260440161059d565b808061230157506001600160a01b03821615155b156123c2575f61231084610dea565b90506001600160a01b0383161580159061233c5750826001600160a01b0316816001600160a01b031614155b801561234f575061234d8184610ad7565b155b156123785760405163a9fbf51f60e01b81526001600160a01b038416600482015260240161059d565b81156123c05783856001600160a01b0316826001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560405160405180910390a45b505b50505f90815260046020526040902080546001600160a01b0319166001600160a01b0392909216919091179055565b5f828218828410028218610625565b5f5f5f84848151811061241557612415613bcb565b016020015160f81c9050608081101561243357915060019050612594565b5f60c28210158015612446575060df8211155b1561245d5750601f811692506002915060806124c2565b60e0821015801561246f575060ef8211155b156124875750600f81169250600391506108006124c2565b60f08210158015612499575060f48211155b156124b2575060078116925060049150620100006124c2565b61fffd6001935093505050612594565b85516124ce84876140c2565b11156124e45761fffd6001935093505050612594565b60015b8381101561254a575f876124fb83896140c2565b8151811061250b5761250b613bcb565b016020015160f81c9050608060c08216146125325761fffd60019550955050505050612594565b80603f16600687901b179550508060010190506124e7565b505f61d8008510158015612560575061dfff8511155b90508185108061257257506210ffff85115b8061257a5750805b156125905761fffd600194509450505050612594565b5050505b9250929050565b5f60208210806125b85750607f82101580156125b85750609f8211155b806125c457508161061c145b806125d057508161200e145b806125dc57508161200f145b806125f6575061202a82101580156125f6575061202e8211155b806126105750612066821015801561261057506120698211155b8061261c575061fffd82145b8061262857508161fffe145b806104a357505061ffff1490565b6060600182600181111561264c5761264c613a0b565b146126775760405180604001604052806008815260200167111958db185c995960c21b8152506104a3565b5050604080518082019091526008815267105d1d195cdd195960c21b602082015290565b60c083015160609015155f8061270f836126b557866126c2565b6126c28860c00151612ff2565b846126ce5760386126d1565b60425b60ff1660405180604001604052806002815260200161068760f31b81525060405180604001604052806002815260200161064760f31b815250613060565b915091505f61275586605060405180604001604052806002815260200161068760f31b81525060405180604001604052806002815260200161191960f11b815250613060565b50905083612786576040518060400160405280600b81526020016a42656e656669636961727960a81b8152506127b2565b6040518060400160405280601281526020017142656e65666963696172792028686173682960701b8152505b846127d55760405180606001604052806033815260200161485d603391396127ef565b60405180606001604052806033815260200161491a603391395b846128096127fe86601c6140d5565b611f069060f86140c2565b8460405160200161281e959493929190614663565b6040516020818303038152906040529450505050509392505050565b60606128498260600151612889565b6128626001846080015161285d919061472d565b612889565b60405160200161287392919061474c565b6040516020818303038152906040529050919050565b60605f6128a2620151806001600160401b03851661455b565b6128af90620afa6c6140c2565b90505f6128bf62023ab18361455b565b90505f6128cf8262023ab16140d5565b6128d990846140af565b90505f61016d6128ec62023ab08461455b565b6128f8618eac8561455b565b6129046105b48661455b565b61290e90866140af565b61291891906140c2565b61292291906140af565b61292c919061455b565b90505f61293a60648361455b565b61294560048461455b565b6129518461016d6140d5565b61295b91906140c2565b61296591906140af565b61296f90846140af565b90505f609961297f8360056140d5565b61298a9060026140c2565b612994919061455b565b90505f60056129a48360996140d5565b6129af9060026140c2565b6129b9919061455b565b6129c390846140af565b6129ce9060016140c2565b90505f600a83106129e9576129e46009846140af565b6129f4565b6129f48360036140c2565b90505f6002821115612a06575f612a09565b60015b60ff16612a18896101906140d5565b612a2290886140c2565b612a2c91906140c2565b9050612a3781611e58565b612a40836130cd565b612a49856130cd565b604051602001612a5b9392919061456e565b6040516020818303038152906040529950505050505050505050919050565b60605f612a868361312c565b6028602282012090915060601c60295b6001811115612b1f57600782600f16118015612acb57506060838281518110612ac157612ac1613bcb565b016020015160f81c115b15612b0857602060f81b838281518110612ae757612ae7613bcb565b0160200180516001600160f81b0319908116909218909116905f82901a9053505b60049190911c90612b188161476e565b9050612a96565b50909392505050565b606082515f03612b46575060408051602081019091525f81526104a3565b5f82612b7657600384516002612b5c91906140c2565b612b66919061455b565b612b719060046140d5565b612b9b565b600384516004612b8691906140d5565b612b919060026140c2565b612b9b919061455b565b905060405191507f4142434445464748494a4b4c4d4e4f505152535455565758595a616263646566601f5261067083027f6768696a6b6c6d6e6f707172737475767778797a303132333435363738392b2f18603f526020820181810185865187016020810180515f82525b82841015612c59576003840193508351603f8160121c16518753600187019650603f81600c1c16518753600187019650603f8160061c16518753600187019650603f811651875350600186019550612c06565b905250859050612c9a57600386510660018114612c7d5760028114612c9057612c98565b603d6001840353603d6002840353612c98565b603d60018403535b505b9183525060405292915050565b5f8072184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b8310612ce55772184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b830492506040015b6d04ee2d6d415b85acef81000000008310612d11576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc100008310612d2f57662386f26fc10000830492506010015b6305f5e1008310612d47576305f5e100830492506008015b6127108310612d5b57612710830492506004015b60648310612d6d576064830492506002015b600a83106104a35760010192915050565b60405160609082905f805b8351811015612fb3575f612da08583016020015190565b60f81c90506b1000000000000004ffffffff6001821b1615612f9157612dd68484612dca81613cc7565b9550601760fa1b613142565b8060ff16600803612e0057612dfb8484612def81613cc7565b9550603160f91b613142565b612faa565b8060ff16600903612e2557612dfb8484612e1981613cc7565b9550601d60fa1b613142565b8060ff16600a03612e4a57612dfb8484612e3e81613cc7565b9550603760f91b613142565b8060ff16600c03612e6f57612dfb8484612e6381613cc7565b9550603360f91b613142565b8060ff16600d03612e9457612dfb8484612e8881613cc7565b9550603960f91b613142565b8060ff16605c03612ead57612dfb8484612dca81613cc7565b8060ff16602203612ed257612dfb8484612ec681613cc7565b9550601160f91b613142565b612eec8484612ee081613cc7565b9550607560f81b613142565b612f068484612efa81613cc7565b9550600360fc1b613142565b612f148484612efa81613cc7565b612f598484612f2281613cc7565b95506f181899199a1a9b1b9c1cb0b131b232b360811b600f600486901c1660108110612f5057612f50613bcb565b1a60f81b613142565b612dfb8484612f6781613cc7565b95506f181899199a1a9b1b9c1cb0b131b232b360811b600f851660108110612f5057612f50613bcb565b612faa8484612f9f81613cc7565b95508360f81b613142565b50600101612d89565b5080825281016020016040529392505050565b60608282604051602001612fdb929190614783565b604051602081830303815290604052905092915050565b60606104a3826020613152565b5f6001600160a01b03831615801590610e625750826001600160a01b0316846001600160a01b0316148061303857506130388484610ad7565b80610e625750505f908152600460205260409020546001600160a01b03908116911614919050565b60605f85815b81518110156130c2575f61307b83838a6132c3565b905084878761308b868686613345565b60405160200161309e94939291906147d8565b6040516020818303038152906040529450836130b990613cc7565b93509050613066565b505094509492505050565b6060600a82106130f657604051806040016040528060018152602001602d60f81b815250613112565b6040518060400160405280600281526020016102d360f41b8152505b61311b83611e58565b60405160200161287392919061484e565b60606104a36001600160a01b0383166014613152565b8060f81c82602085010153505050565b6060825f6131618460026140d5565b61316c9060026140c2565b6001600160401b0381111561318357613183613796565b6040519080825280601f01601f1916602001820160405280156131ad576020820181803683370190505b509050600360fc1b815f815181106131c7576131c7613bcb565b60200101906001600160f81b03191690815f1a905350600f60fb1b816001815181106131f5576131f5613bcb565b60200101906001600160f81b03191690815f1a9053505f6132178560026140d5565b6132229060016140c2565b90505b6001811115613299576f181899199a1a9b1b9c1cb0b131b232b360811b83600f166010811061325657613256613bcb565b1a60f81b82828151811061326c5761326c613bcb565b60200101906001600160f81b03191690815f1a90535060049290921c916132928161476e565b9050613225565b508115610e625760405163e22e27eb60e01b8152600481018690526024810185905260440161059d565b5f8080845b8651811015611d49575f5f6132dd8984612400565b9150915061110082106132f15760026132f4565b60015b6133019060ff16866140c2565b94508685111561332657835f03613318578261331a565b835b95505050505050610625565b61333081846140c2565b92508160200361333e578293505b50506132c8565b60605f61335284846140af565b61335d9060066140d5565b6001600160401b0381111561337457613374613796565b6040519080825280601f01601f19166020018201604052801561339e576020820181803683370190505b5090505f845b848110156134ab575f6133d68883815181106133c2576133c2613bcb565b01602001516001600160f81b0319166134b5565b905080515f03613439578782815181106133f2576133f2613bcb565b01602001516001600160f81b031916848461340c81613cc7565b95508151811061341e5761341e613bcb565b60200101906001600160f81b03191690815f1a9053506134a2565b5f5b81518110156134a05781818151811061345657613456613bcb565b01602001516001600160f81b031916858561347081613cc7565b96508151811061348257613482613bcb565b60200101906001600160f81b03191690815f1a90535060010161343b565b505b506001016133a4565b5080825281611d49565b60606001600160f81b03198216600f60fa1b036134ec575050604080518082019091526004815263266c743b60e01b602082015290565b6001600160f81b03198216601f60f91b036135215750506040805180820190915260048152632667743b60e01b602082015290565b6001600160f81b03198216601360f91b0361355757505060408051808201909152600581526426616d703b60d81b602082015290565b6001600160f81b03198216601160f91b0361358e5750506040805180820190915260068152652671756f743b60d01b602082015290565b6001600160f81b03198216602760f81b036135c4575050604080518082019091526005815264262333393b60d81b602082015290565b505060408051602081019091525f815290565b6001600160e01b0319811681146135ec575f5ffd5b50565b5f602082840312156135ff575f5ffd5b8135610625816135d7565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610625602083018461360a565b5f6020828403121561365a575f5ffd5b5035919050565b6001600160a01b03811681146135ec575f5ffd5b5f5f60408385031215613686575f5ffd5b823561369181613661565b946020939093013593505050565b5f5f5f606084860312156136b1575f5ffd5b83356136bc81613661565b925060208401356136cc81613661565b929592945050506040919091013590565b5f61010082840312156136ee575f5ffd5b50919050565b5f5f60408385031215613705575f5ffd5b823561371081613661565b915060208301356001600160401b0381111561372a575f5ffd5b613736858286016136dd565b9150509250929050565b5f60208284031215613750575f5ffd5b813561062581613661565b5f5f6040838503121561376c575f5ffd5b823561377781613661565b91506020830135801515811461378b575f5ffd5b809150509250929050565b634e487b7160e01b5f52604160045260245ffd5b5f5f5f5f608085870312156137bd575f5ffd5b84356137c881613661565b935060208501356137d881613661565b92506040850135915060608501356001600160401b038111156137f9575f5ffd5b8501601f81018713613809575f5ffd5b80356001600160401b0381111561382257613822613796565b604051601f8201601f19908116603f011681016001600160401b038111828210171561385057613850613796565b604052818152828201602001891015613867575f5ffd5b816020840160208301375f6020838301015280935050505092959194509250565b5f5f5f6040848603121561389a575f5ffd5b8335925060208401356001600160401b038111156138b6575f5ffd5b8401601f810186136138c6575f5ffd5b80356001600160401b038111156138db575f5ffd5b8660208284010111156138ec575f5ffd5b939660209190910195509293505050565b5f5f6020838503121561390e575f5ffd5b82356001600160401b03811115613923575f5ffd5b8301601f81018513613933575f5ffd5b80356001600160401b03811115613948575f5ffd5b8560208260051b840101111561395c575f5ffd5b6020919091019590945092505050565b602080825282518282018190525f918401906040840190835b818110156139a3578351835260209384019390920191600101613985565b509095945050505050565b5f5f604083850312156139bf575f5ffd5b82356139ca81613661565b9150602083013561378b81613661565b5f602082840312156139ea575f5ffd5b81356001600160401b038111156139ff575f5ffd5b610e62848285016136dd565b634e487b7160e01b5f52602160045260245ffd5b60028110613a2f57613a2f613a0b565b9052565b5f8151808452602084019350602083015f5b82811015613a63578151865260209586019590910190600101613a45565b5093949350505050565b60208152613a876020820183516001600160a01b03169052565b602082015160408201525f6040830151613aac60608401826001600160401b03169052565b5060608301516001600160401b03811660808401525060808301516001600160401b03811660a08401525060a0830151613ae960c0840182613a1f565b5060c083015160e083015260e0830151610140610100840152613b1061016084018261360a565b9050610100840151601f1984830301610120850152613b2f828261360a565b915050610120840151601f1984830301610140850152613b4f8282613a33565b95945050505050565b600181811c90821680613b6c57607f821691505b6020821081036136ee57634e487b7160e01b5f52602260045260245ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b838152604060208201525f613b4f604083018486613b8a565b634e487b7160e01b5f52603260045260245ffd5b5f823560fe19833603018112613bf3575f5ffd5b9190910192915050565b5f5f85851115613c0b575f5ffd5b83861115613c17575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015610ad0576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190525f90613b4f9083018486613b8a565b6001600160a01b0384168152602081018390526060810160048310613ca557613ca5613a0b565b826040830152949350505050565b634e487b7160e01b5f52601160045260245ffd5b5f60018201613cd857613cd8613cb3565b5060010190565b5f60208284031215613cef575f5ffd5b81356001600160401b0381168114610625575f5ffd5b5f5f8335601e19843603018112613d1a575f5ffd5b8301803591506001600160401b03821115613d33575f5ffd5b602001915036819003821315612594575f5ffd5b601f821115610659578282111561065957805f5260205f20601f840160051c6020851015613d7257505f5b90810190601f840160051c035f5b81811015611490575f83820155600101613d80565b6001600160401b03831115613dac57613dac613796565b613dc083613dba8354613b58565b83613d47565b5f601f841160018114613df1575f8515613dda5750838201355b5f19600387901b1c1916600186901b178355610f76565b5f83815260208120601f198716915b82811015613e205786850135825560209485019460019092019101613e00565b5086821015613e3c575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b5f5f8335601e19843603018112613e63575f5ffd5b8301803591506001600160401b03821115613e7c575f5ffd5b6020019150600581901b3603821315612594575f5ffd5b5f60608201858352613ea86020840186613a1f565b606060408401528354908190525f848152602081209160808501915b81811015613ee2578354835260019384019360209093019201613ec4565b5090979650505050505050565b6001600160a01b03858116825284166020820152604081018390526080606082018190525f90611d499083018461360a565b5f60208284031215613f31575f5ffd5b8151610625816135d7565b5f81518060208401855e5f93019283525090919050565b7f7b226e616d65223a2243543032205265746972656d656e74204365727469666981526563617465202360d01b60208201525f613f936026830188613f3c565b701116113232b9b1b934b83a34b7b7111d1160791b8152613fb76011820188613f3c565b90506801035b39021a79932960bd1b8152613fd56009820187613f3c565b90507f2e222c22696d616765223a22646174613a696d6167652f7376672b786d6c3b62815265185cd94d8d0b60d21b60208201526140166026820186613f3c565b6f222c2261747472696275746573223a5b60801b8152905061403b6010820185613f3c565b615d7d60f01b815260020198975050505050505050565b7f646174613a6170706c69636174696f6e2f6a736f6e3b6261736536342c00000081525f610625601d830184613f3c565b5f5f60408385031215614094575f5ffd5b825161409f81613661565b6020939093015192949293505050565b818103818111156104a3576104a3613cb3565b808201808211156104a3576104a3613cb3565b80820281158282048414176104a3576104a3613cb3565b7f3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f323081527f30302f737667222076696577426f783d2230203020383030203630302220666f60208201527f6e742d66616d696c793d2273797374656d2d75692c73616e732d73657269662260408201527f3e3c726563742077696474683d2238303022206865696768743d22363030222060608201527f66696c6c3d2223663666386636222f3e3c7265637420783d2231362220793d2260808201527f3136222077696474683d2237363822206865696768743d22353638222072783d60a08201527f223132222066696c6c3d222366666622207374726f6b653d222331663662346160c08201527f22207374726f6b652d77696474683d2232222f3e3c7465787420783d2234382260e08201527f20793d2237322220666f6e742d73697a653d223138222066696c6c3d222331666101008201527f36623461223e43543032205265746972656d656e7420436572746966696361746101208201526265202360e81b6101408201525f6143b46143ae61435461434e6142ff6142f961429561014389018d613f3c565b7f3c2f746578743e3c7465787420783d223735322220793d2237322220666f6e7481527f2d73697a653d2231382220746578742d616e63686f723d22656e64222066696c60208201526b361e911198b31b311a30911f60a11b6040820152604c0190565b8a613f3c565b7f3c2f746578743e3c7465787420783d2234382220793d223134302220666f6e7481527f2d73697a653d223438222066696c6c3d2223313432343163223e0000000000006020820152603a0190565b87613f3c565b7f206b6720434f32653c2f746578743e3c7465787420783d2234382220793d223181527f37322220666f6e742d73697a653d223136222066696c6c3d2223343735383466602082015261111f60f11b604082015260420190565b84613f3c565b661e17ba32bc3a1f60c91b81526007019695505050505050565b7f3c7465787420783d2234382220793d223533362220666f6e742d73697a653d2281527f3133222066696c6c3d2223343735383466223e436f6e73756d7074696f6e2070602082015265032b934b7b2160d51b60408201525f6144346046830184613f3c565b661e17ba32bc3a1f60c91b81526007019392505050565b5f6144568288613f3c565b7f3c7376672077696474683d2238303022206865696768743d22353136223e00008152614486601e820188613f3c565b9050651e17b9bb339f60d11b81526144a16006820187613f3c565b90507f3c7465787420783d2234382220793d223536302220666f6e742d73697a653d2281527f3133222066696c6c3d2223343735383466223e52657469726564206f6e20000060208201526144f9603e820186613f3c565b905063010313c960e51b81526145126004820185613f3c565b6c1e17ba32bc3a1f1e17b9bb339f60991b8152600d0198975050505050505050565b634e487b7160e01b5f52601260045260245ffd5b5f8261455657614556614534565b500690565b5f8261456957614569614534565b500490565b5f613b4f6143ae61457f8488613f3c565b86613f3c565b5f6145908287613f3c565b7f2c7b2274726169745f74797065223a226b6720434f3265222c2276616c7565228152601d60f91b60208201526145ca6021820187613f3c565b90507f7d2c7b2274726169745f74797065223a2252657469726564206174222c22646981527f73706c61795f74797065223a2264617465222c2276616c7565223a00000000006020820152614622603b820186613f3c565b9050611f4b60f21b81526146396002820185613f3c565b979650505050505050565b5f61464f8285613f3c565b600b60fa1b8152613b4f6001820185613f3c565b7f3c7465787420783d2234382220793d223232302220666f6e742d73697a653d22815272189991103334b6361e91119a1b9a9c1a33111f60691b60208201525f6146bc61457f6146b6603385018a613f3c565b88613f3c565b6f1e17ba32bc3a1f1e3a32bc3a103c9e9160811b81526146df6010820186613f3c565b90507f2220666f6e742d73697a653d223136222066696c6c3d2223313432343163223e81526147116020820185613f3c565b661e17ba32bc3a1f60c91b815260070198975050505050505050565b6001600160401b0382811682821603908111156104a3576104a3613cb3565b5f6147578285613f3c565b630103a37960e51b8152613b4f6004820185613f3c565b5f8161477c5761477c613cb3565b505f190190565b6e3d913a3930b4ba2fba3cb832911d1160891b81525f6147a6600f830185613f3c565b6a1116113b30b63ab2911d1160a91b81526147c4600b820185613f3c565b61227d60f01b815260020195945050505050565b5f6147e38287613f3c565b691e3a39b830b7103c1e9160b11b8152614800600a820187613f3c565b651110323c9e9160d11b8152905061481b6006820186613f3c565b61111f60f11b815290506148326002820185613f3c565b671e17ba39b830b71f60c11b8152600801979650505050505050565b5f610e626143ae8386613f3c56fe3c2f746578743e3c7465787420793d223232342220666f6e742d73697a653d223232222066696c6c3d2223313432343163223e6f6620617474657374656420636c6f756420656d697373696f6e73207265746972656420756e6465722074686520435430322070726f746f636f6c7265746972656420756e6465722074686520435430322070726f746f636f6c2c206465636c6172656420627920746865207265746972656520776974686f7574206c696e6b6564207265706f7274733c2f746578743e3c7465787420793d223232342220666f6e742d73697a653d223137222066696c6c3d2223313432343163223ea164736f6c6343000825000a';

export const retirementCertificatesDeployedBytecode =
  '0x608060405234801561000f575f5ffd5b50600436106101dc575f3560e01c806370a0823111610109578063bf7e214f1161009e578063e985e9c51161006e578063e985e9c514610412578063ec29d9c714610425578063f8cc41b014610438578063fc0c546a14610458575f5ffd5b8063bf7e214f146103b6578063c87b56dd146103cc578063dcec00b4146103df578063e0d5f36d146103f2575f5ffd5b806395d89b41116100d957806395d89b411461037a578063a22cb46514610382578063b45a3c0e14610390578063b88d4fde146103a3575f5ffd5b806370a082311461032b5780637a9e5e4b1461033e5780638456cb59146103515780638fb3603714610359575f5ffd5b8063359eabc71161017f57806352d7b89c1161014f57806352d7b89c146102fb5780635c975abb146103045780636352211e1461030f578063680c60c714610322575f5ffd5b8063359eabc7146102c45780633cefc404146102d75780633f4ba83a146102e057806342842e0e146102e8575f5ffd5b8063081812fc116101ba578063081812fc1461025c578063095ea7b31461026f5780632104a1b61461028457806323b872dd146102b1575f5ffd5b806301ffc9a7146101e057806306fdde0314610208578063075461721461021d575b5f5ffd5b6101f36101ee3660046135ef565b61047f565b60405190151581526020015b60405180910390f35b6102106104a9565b6040516101ff9190613638565b6102447f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101ff565b61024461026a36600461364a565b610538565b61028261027d366004613675565b61055f565b005b6102a361029236600461364a565b60086020525f908152604090205481565b6040519081526020016101ff565b6102826102bf36600461369f565b610578565b6102a36102d23660046136f4565b610606565b6102a361034881565b61028261062c565b6102826102f636600461369f565b61063f565b6102a360075481565b60065460ff166101f3565b61024461031d36600461364a565b61065e565b6102a361016881565b6102a3610339366004613740565b610668565b61028261034c366004613740565b6106ad565b61028261072b565b61036161073c565b6040516001600160e01b031990911681526020016101ff565b610210610760565b61028261027d36600461375b565b6101f361039e36600461364a565b61076f565b6102826103b13660046137aa565b610782565b60065461010090046001600160a01b0316610244565b6102106103da36600461364a565b61079a565b6102a36103ed366004613888565b6109d0565b6104056104003660046138fd565b610a05565b6040516101ff919061396c565b6101f36104203660046139ae565b610ad7565b6102a36104333660046139da565b610b04565b61044b61044636600461364a565b610b17565b6040516101ff9190613a6d565b6102447f000000000000000000000000000000000000000000000000000000000000000081565b5f6001600160e01b03198216635a2d1e0760e11b14806104a357506104a382610d9b565b92915050565b60605f80546104b790613b58565b80601f01602080910402602001604051908101604052809291908181526020018280546104e390613b58565b801561052e5780601f106105055761010080835404028352916020019161052e565b820191905f5260205f20905b81548152906001019060200180831161051157829003601f168201915b5050505050905090565b5f61054282610dea565b505f828152600460205260409020546001600160a01b03166104a3565b60405163dc8d8db760e01b815260040160405180910390fd5b6001600160a01b0382166105a657604051633250574960e11b81525f60048201526024015b60405180910390fd5b5f6105b2838333610e22565b9050836001600160a01b0316816001600160a01b031614610600576040516364283d7b60e01b81526001600160a01b038086166004830152602482018490528216604482015260640161059d565b50505050565b5f610613335b5f36610e6a565b61061b610f7d565b6106258383610fa1565b9392505050565b6106353361060c565b61063d611286565b565b61065983838360405180602001604052805f815250610782565b505050565b5f6104a382610dea565b5f6001600160a01b038216610692576040516322718ad960e21b81525f600482015260240161059d565b506001600160a01b03165f9081526003602052604090205490565b600654339061010090046001600160a01b031681146106e95760405162d1953b60e31b81526001600160a01b038216600482015260240161059d565b816001600160a01b03163b5f0361071e576040516361798f2f60e11b81526001600160a01b038316600482015260240161059d565b610727826112d8565b5050565b6107343361060c565b61063d611334565b6006545f90600160a81b900460ff1661075457505f90565b50638fb3603760e01b90565b6060600180546104b790613b58565b5f61077982610dea565b50600192915050565b61078d848484610578565b6106003385858585611371565b60606107a582610dea565b505f8281526009602090815260409182902082516101408101845281546001600160a01b031681526001808301549382019390935260028201546001600160401b0380821695830195909552600160401b810485166060830152600160801b810490941660808201526104a393869391929160a0840191600160c01b900460ff169081111561083657610836613a0b565b600181111561084757610847613a0b565b81526020016003820154815260200160048201805461086590613b58565b80601f016020809104026020016040519081016040528092919081815260200182805461089190613b58565b80156108dc5780601f106108b3576101008083540402835291602001916108dc565b820191905f5260205f20905b8154815290600101906020018083116108bf57829003601f168201915b505050505081526020016005820180546108f590613b58565b80601f016020809104026020016040519081016040528092919081815260200182805461092190613b58565b801561096c5780601f106109435761010080835404028352916020019161096c565b820191905f5260205f20905b81548152906001019060200180831161094f57829003601f168201915b50505050508152602001600682018054806020026020016040519081016040528092919081815260200182805480156109c257602002820191905f5260205f20905b8154815260200190600101908083116109ae575b505050505081525050611498565b5f8383836040516020016109e693929190613bb2565b6040516020818303038152906040528051906020012090509392505050565b6060610a0f610f7d565b5f829003610a30576040516310024eb760e11b815260040160405180910390fd5b816001600160401b03811115610a4857610a48613796565b604051908082528060200260200182016040528015610a71578160200160208202803683370190505b5090505f5b82811015610ad057610aab33858584818110610a9457610a94613bcb565b9050602002810190610aa69190613bdf565b610fa1565b828281518110610abd57610abd613bcb565b6020908102919091010152600101610a76565b5092915050565b6001600160a01b039182165f90815260056020908152604080832093909416825291909152205460ff1690565b5f610b0d610f7d565b6104a33383610fa1565b610b6b60408051610140810182525f8082526020820181905291810182905260608101829052608081018290529060a082019081526020015f81526020016060815260200160608152602001606081525090565b610b7482610dea565b505f8281526009602090815260409182902082516101408101845281546001600160a01b031681526001808301549382019390935260028201546001600160401b0380821695830195909552600160401b810485166060830152600160801b8104909416608082015292909160a0840191600160c01b900460ff1690811115610bff57610bff613a0b565b6001811115610c1057610c10613a0b565b815260200160038201548152602001600482018054610c2e90613b58565b80601f0160208091040260200160405190810160405280929190818152602001828054610c5a90613b58565b8015610ca55780601f10610c7c57610100808354040283529160200191610ca5565b820191905f5260205f20905b815481529060010190602001808311610c8857829003601f168201915b50505050508152602001600582018054610cbe90613b58565b80601f0160208091040260200160405190810160405280929190818152602001828054610cea90613b58565b8015610d355780601f10610d0c57610100808354040283529160200191610d35565b820191905f5260205f20905b815481529060010190602001808311610d1857829003601f168201915b5050505050815260200160068201805480602002602001604051908101604052809291908181526020018280548015610d8b57602002820191905f5260205f20905b815481526020019060010190808311610d77575b5050505050815250509050919050565b5f6001600160e01b031982166380ac58cd60e01b1480610dcb57506001600160e01b03198216635b5e139f60e01b145b806104a357506301ffc9a760e01b6001600160e01b03198316146104a3565b5f818152600260205260408120546001600160a01b0316806104a357604051637e27328960e01b81526004810184905260240161059d565b5f828152600260205260408120546001600160a01b031615610e575760405163dc8d8db760e01b815260040160405180910390fd5b610e6284848461156b565b949350505050565b5f5f610ea4610e876006546001600160a01b036101009091041690565b8630610e9660045f898b613bfd565b610e9f91613c24565b61165d565b9150915081610f765763ffffffff811615610f53576006805460ff60a81b1916600160a81b179055610ee46006546001600160a01b036101009091041690565b6001600160a01b03166394c7d7ee8686866040518463ffffffff1660e01b8152600401610f1393929190613c5a565b5f604051808303815f87803b158015610f2a575f5ffd5b505af1158015610f3c573d5f5f3e3d5ffd5b50506006805460ff60a81b1916905550610f769050565b60405162d1953b60e31b81526001600160a01b038616600482015260240161059d565b5050505050565b60065460ff161561063d5760405163d93c066560e01b815260040160405180910390fd5b5f610fab826116ef565b604051632241328b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690632241328b90610ffc9086908635905f90600401613c7e565b5f604051808303815f87803b158015611013575f5ffd5b505af1158015611025573d5f5f3e3d5ffd5b5050505060075f815461103790613cc7565b91829055505f81815260096020526040902080546001600160a01b0319166001600160a01b03861617815583356001820155909150611075426118ba565b60028201805467ffffffffffffffff19166001600160401b03929092169190911790556110a860a0840160808501613cdf565b6002820180546001600160401b0392909216600160401b026fffffffffffffffff0000000000000000199092169190911790556110eb60c0840160a08501613cdf565b6002820180546001600160401b0392909216600160801b0267ffffffffffffffff60801b19909216919091179055604083013560038201556111306020840184613d05565b6004830191611140919083613d95565b5061114e6060840184613d05565b600583019161115e919083613d95565b5061116c60c0840184613e4e565b15905061119f5760028101805460ff60c01b1916600160c01b17905561119f828261119a60c0870187613e4e565b6118f3565b5f806111b2610100860160e08701613740565b6001600160a01b0316146111d6576111d1610100850160e08601613740565b6111d8565b845b90506111e48184611b0d565b6040518381527f032bc66be43dbccb7487781d168eb7bda224628a3b2c3388bdf69b532a3a16119060200160405180910390a1806001600160a01b0316856001600160a01b0316847f4f2d1a08b42acdadc79a722387292a1d30a563716d7c75f6892f73736b9115a9875f01358660020160189054906101000a900460ff168760060160405161127693929190613e93565b60405180910390a4505092915050565b61128e611b6e565b6006805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b60068054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b61133c610f7d565b6006805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a2586112bb3390565b6001600160a01b0383163b15610f7657604051630a85bd0160e11b81526001600160a01b0384169063150b7a02906113b3908890889087908790600401613eef565b6020604051808303815f875af19250505080156113ed575060408051601f3d908101601f191682019092526113ea91810190613f21565b60015b611454573d80801561141a576040519150601f19603f3d011682016040523d82523d5f602084013e61141f565b606091505b5080515f0361144c57604051633250574960e11b81526001600160a01b038516600482015260240161059d565b805160208201fd5b6001600160e01b03198116630a85bd0160e11b1461149057604051633250574960e11b81526001600160a01b038516600482015260240161059d565b505050505050565b60605f6114a88360e00151611b91565b90505f6114b9846101000151611b91565b90505f6114d06114cb87878686611d53565b611e4c565b90505f6114dc87611e58565b6114e98760200151611ee8565b6114f68860a00151611f80565b846115128a6115048a611fd8565b61150d8a611fd8565b611fe3565b604051602001611526959493929190613f53565b604051602081830303815290604052905061154081611e4c565b6040516020016115509190614052565b60405160208183030381529060405294505050505092915050565b5f828152600260205260408120546001600160a01b039081169083161561159757611597818486612289565b6001600160a01b038116156115d1576115b25f855f5f6122ed565b6001600160a01b0381165f90815260036020526040902080545f190190555b6001600160a01b038516156115ff576001600160a01b0385165f908152600360205260409020805460010190555b5f8481526002602052604080822080546001600160a01b0319166001600160a01b0389811691821790925591518793918516917fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef91a4949350505050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa156116e5575f516020805191945081901c150291505b5094509492505050565b80355f03611710576040516310024eb760e11b815260040160405180910390fd5b5f61171e6020830183613d05565b9150508015801561173157506040820135155b1561174f57604051630546ecd160e21b815260040160405180910390fd5b80158015906117615750604082013515155b1561177f57604051632981ca5760e11b815260040160405180910390fd5b6101688111156117ad5760405163f4eb2b2d60e01b815260048101829052610168602482015260440161059d565b5f6117bb6060840184613d05565b9150506103488111156117ec5760405163f4eb2b2d60e01b815260048101829052610348602482015260440161059d565b5f6117fd60a0850160808601613cdf565b6001600160401b0316158015611829575061181e60c0850160a08601613cdf565b6001600160401b0316155b905080158015611869575061184460a0850160808601613cdf565b6001600160401b031661185d60c0860160a08701613cdf565b6001600160401b031611155b156106005761187e60a0850160808601613cdf565b61188e60c0860160a08701613cdf565b604051633e1996bf60e11b81526001600160401b0392831660048201529116602482015260440161059d565b5f6001600160401b038211156118ef57604080516306dfcc6560e41b815260048101919091526024810183905260440161059d565b5090565b6001830154805f5b83811015611ad9575f85858381811061191657611916613bcb565b9050602002013590505f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f17aa694846040518263ffffffff1660e01b815260040161196f91815260200190565b6040805180830381865afa158015611989573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119ad9190614083565b90925090506001600160a01b0382166119dc57604051633dd173e560e11b81526004810184905260240161059d565b88546001600160a01b03838116911614611a1b5760405163e06298f560e01b8152600481018490526001600160a01b038316602482015260440161059d565b5f8381526008602052604081205490611a3d611a3783856140af565b886123f1565b9050805f03611a50575050505050611ad1565b611a5a81886140af565b9650611a6681836140c2565b5f8681526008602090815260408083209390935560068e0180546001810182559083529120018690555185908d907f5d9bf238b95344557573067377564908cc71d98366d3b07710faea85a672d2b190611ac39085815260200190565b60405180910390a350505050505b6001016118fb565b5080156114905781611aeb82826140af565b60405163de5ce41960e01b81526004810192909252602482015260440161059d565b6001600160a01b038216611b3657604051633250574960e11b81525f600482015260240161059d565b5f611b4283835f610e22565b90506001600160a01b03811615610659576040516339e3563760e11b81525f600482015260240161059d565b60065460ff1661063d57604051638dfc202b60e01b815260040160405180910390fd5b805160609082905f90611ba59060036140d5565b6001600160401b03811115611bbc57611bbc613796565b6040519080825280601f01601f191660200182016040528015611be6576020820181803683370190505b5090505f805b8351811015611d44575f5f611c018684612400565b91509150611c0e8261259b565b15611cc05760ef60f81b8585611c2381613cc7565b965081518110611c3557611c35613bcb565b60200101906001600160f81b03191690815f1a90535060bf60f81b8585611c5b81613cc7565b965081518110611c6d57611c6d613bcb565b60200101906001600160f81b03191690815f1a90535060bd60f81b8585611c9381613cc7565b965081518110611ca557611ca5613bcb565b60200101906001600160f81b03191690815f1a905350611d31565b5f5b81811015611d2f5786611cd582866140c2565b81518110611ce557611ce5613bcb565b01602001516001600160f81b0319168686611cff81613cc7565b975081518110611d1157611d11613bcb565b60200101906001600160f81b03191690815f1a905350600101611cc2565b505b611d3b81846140c2565b92505050611bec565b818352825b9695505050505050565b60605f611d5f86611e58565b611d6c8660a00151612636565b611d798760200151611ee8565b611d868860a00151611f80565b604051602001611d9994939291906140ec565b604051602081830303815290604052905080611db686868661269b565b60808701516001600160401b031615611df657611dd28761283a565b604051602001611de291906143ce565b604051602081830303815290604052611e06565b60405180602001604052805f8152505b611e138860400151612889565b8851611e1e90612a7a565b604051602001611e3295949392919061444b565b604051602081830303815290604052915050949350505050565b60606104a3825f612b28565b60605f611e6483612ca7565b60010190505f816001600160401b03811115611e8257611e82613796565b6040519080825280601f01601f191660200182016040528015611eac576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a8504945084611eb6575b509392505050565b60605f611ef6606484614548565b9050611f0b611f0660648561455b565b611e58565b600a8210611f3257604051806040016040528060018152602001601760f91b815250611f4e565b6040518060400160405280600281526020016102e360f41b8152505b611f5783611e58565b604051602001611f699392919061456e565b604051602081830303815290604052915050919050565b60606001826001811115611f9657611f96613a0b565b14611fb9576040518060800160405280604f81526020016148cb604f91396104a3565b6040518060600160405280603b8152602001614890603b913992915050565b60606104a382612d7e565b606061201860405180604001604052806005815260200164426164676560d81b8152506120138660a00151612636565b612fc6565b6120258560200151611ee8565b61203b86604001516001600160401b0316611e58565b61206a604051806040016040528060078152602001665265746972656560c81b815250612013895f0151612a7a565b60405160200161207d9493929190614585565b60408051601f1981840301815291905260c0850151909150156120f957806120d46040518060400160405280601081526020016f084cadccaccd2c6d2c2e4f240d0c2e6d60831b8152506120138760c00151612ff2565b6040516020016120e5929190614644565b604051602081830303815290604052612148565b806121276040518060400160405280600b81526020016a42656e656669636961727960a81b81525085612fc6565b604051602001612138929190614644565b6040516020818303038152906040525b905080612173604051806040016040528060068152602001652932b0b9b7b760d11b81525084612fc6565b604051602001612184929190614644565b604051602081830303815290604052905083608001516001600160401b03165f1461220457806121e16040518060400160405280601281526020017110dbdb9cdd5b5c1d1a5bdb881c195c9a5bd960721b8152506120138761283a565b6040516020016121f2929190614644565b60405160208183030381529060405290505b5f5b84610120015151811015611ee0578161225e6040518060400160405280600681526020016514995c1bdc9d60d21b815250612013886101200151858151811061225157612251613bcb565b6020026020010151612ff2565b60405160200161226f929190614644565b60408051601f198184030181529190529150600101612206565b612294838383612fff565b610659576001600160a01b0383166122c257604051637e27328960e01b81526004810182905260240161059d565b60405163177e802f60e01b81526001600160a01b03831660048201526024810182905260440161059d565b808061230157506001600160a01b03821615155b156123c2575f61231084610dea565b90506001600160a01b0383161580159061233c5750826001600160a01b0316816001600160a01b031614155b801561234f575061234d8184610ad7565b155b156123785760405163a9fbf51f60e01b81526001600160a01b038416600482015260240161059d565b81156123c05783856001600160a01b0316826001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560405160405180910390a45b505b50505f90815260046020526040902080546001600160a01b0319166001600160a01b0392909216919091179055565b5f828218828410028218610625565b5f5f5f84848151811061241557612415613bcb565b016020015160f81c9050608081101561243357915060019050612594565b5f60c28210158015612446575060df8211155b1561245d5750601f811692506002915060806124c2565b60e0821015801561246f575060ef8211155b156124875750600f81169250600391506108006124c2565b60f08210158015612499575060f48211155b156124b2575060078116925060049150620100006124c2565b61fffd6001935093505050612594565b85516124ce84876140c2565b11156124e45761fffd6001935093505050612594565b60015b8381101561254a575f876124fb83896140c2565b8151811061250b5761250b613bcb565b016020015160f81c9050608060c08216146125325761fffd60019550955050505050612594565b80603f16600687901b179550508060010190506124e7565b505f61d8008510158015612560575061dfff8511155b90508185108061257257506210ffff85115b8061257a5750805b156125905761fffd600194509450505050612594565b5050505b9250929050565b5f60208210806125b85750607f82101580156125b85750609f8211155b806125c457508161061c145b806125d057508161200e145b806125dc57508161200f145b806125f6575061202a82101580156125f6575061202e8211155b806126105750612066821015801561261057506120698211155b8061261c575061fffd82145b8061262857508161fffe145b806104a357505061ffff1490565b6060600182600181111561264c5761264c613a0b565b146126775760405180604001604052806008815260200167111958db185c995960c21b8152506104a3565b5050604080518082019091526008815267105d1d195cdd195960c21b602082015290565b60c083015160609015155f8061270f836126b557866126c2565b6126c28860c00151612ff2565b846126ce5760386126d1565b60425b60ff1660405180604001604052806002815260200161068760f31b81525060405180604001604052806002815260200161064760f31b815250613060565b915091505f61275586605060405180604001604052806002815260200161068760f31b81525060405180604001604052806002815260200161191960f11b815250613060565b50905083612786576040518060400160405280600b81526020016a42656e656669636961727960a81b8152506127b2565b6040518060400160405280601281526020017142656e65666963696172792028686173682960701b8152505b846127d55760405180606001604052806033815260200161485d603391396127ef565b60405180606001604052806033815260200161491a603391395b846128096127fe86601c6140d5565b611f069060f86140c2565b8460405160200161281e959493929190614663565b6040516020818303038152906040529450505050509392505050565b60606128498260600151612889565b6128626001846080015161285d919061472d565b612889565b60405160200161287392919061474c565b6040516020818303038152906040529050919050565b60605f6128a2620151806001600160401b03851661455b565b6128af90620afa6c6140c2565b90505f6128bf62023ab18361455b565b90505f6128cf8262023ab16140d5565b6128d990846140af565b90505f61016d6128ec62023ab08461455b565b6128f8618eac8561455b565b6129046105b48661455b565b61290e90866140af565b61291891906140c2565b61292291906140af565b61292c919061455b565b90505f61293a60648361455b565b61294560048461455b565b6129518461016d6140d5565b61295b91906140c2565b61296591906140af565b61296f90846140af565b90505f609961297f8360056140d5565b61298a9060026140c2565b612994919061455b565b90505f60056129a48360996140d5565b6129af9060026140c2565b6129b9919061455b565b6129c390846140af565b6129ce9060016140c2565b90505f600a83106129e9576129e46009846140af565b6129f4565b6129f48360036140c2565b90505f6002821115612a06575f612a09565b60015b60ff16612a18896101906140d5565b612a2290886140c2565b612a2c91906140c2565b9050612a3781611e58565b612a40836130cd565b612a49856130cd565b604051602001612a5b9392919061456e565b6040516020818303038152906040529950505050505050505050919050565b60605f612a868361312c565b6028602282012090915060601c60295b6001811115612b1f57600782600f16118015612acb57506060838281518110612ac157612ac1613bcb565b016020015160f81c115b15612b0857602060f81b838281518110612ae757612ae7613bcb565b0160200180516001600160f81b0319908116909218909116905f82901a9053505b60049190911c90612b188161476e565b9050612a96565b50909392505050565b606082515f03612b46575060408051602081019091525f81526104a3565b5f82612b7657600384516002612b5c91906140c2565b612b66919061455b565b612b719060046140d5565b612b9b565b600384516004612b8691906140d5565b612b919060026140c2565b612b9b919061455b565b905060405191507f4142434445464748494a4b4c4d4e4f505152535455565758595a616263646566601f5261067083027f6768696a6b6c6d6e6f707172737475767778797a303132333435363738392b2f18603f526020820181810185865187016020810180515f82525b82841015612c59576003840193508351603f8160121c16518753600187019650603f81600c1c16518753600187019650603f8160061c16518753600187019650603f811651875350600186019550612c06565b905250859050612c9a57600386510660018114612c7d5760028114612c9057612c98565b603d6001840353603d6002840353612c98565b603d60018403535b505b9183525060405292915050565b5f8072184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b8310612ce55772184f03e93ff9f4daa797ed6e38ed64bf6a1f0160401b830492506040015b6d04ee2d6d415b85acef81000000008310612d11576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc100008310612d2f57662386f26fc10000830492506010015b6305f5e1008310612d47576305f5e100830492506008015b6127108310612d5b57612710830492506004015b60648310612d6d576064830492506002015b600a83106104a35760010192915050565b60405160609082905f805b8351811015612fb3575f612da08583016020015190565b60f81c90506b1000000000000004ffffffff6001821b1615612f9157612dd68484612dca81613cc7565b9550601760fa1b613142565b8060ff16600803612e0057612dfb8484612def81613cc7565b9550603160f91b613142565b612faa565b8060ff16600903612e2557612dfb8484612e1981613cc7565b9550601d60fa1b613142565b8060ff16600a03612e4a57612dfb8484612e3e81613cc7565b9550603760f91b613142565b8060ff16600c03612e6f57612dfb8484612e6381613cc7565b9550603360f91b613142565b8060ff16600d03612e9457612dfb8484612e8881613cc7565b9550603960f91b613142565b8060ff16605c03612ead57612dfb8484612dca81613cc7565b8060ff16602203612ed257612dfb8484612ec681613cc7565b9550601160f91b613142565b612eec8484612ee081613cc7565b9550607560f81b613142565b612f068484612efa81613cc7565b9550600360fc1b613142565b612f148484612efa81613cc7565b612f598484612f2281613cc7565b95506f181899199a1a9b1b9c1cb0b131b232b360811b600f600486901c1660108110612f5057612f50613bcb565b1a60f81b613142565b612dfb8484612f6781613cc7565b95506f181899199a1a9b1b9c1cb0b131b232b360811b600f851660108110612f5057612f50613bcb565b612faa8484612f9f81613cc7565b95508360f81b613142565b50600101612d89565b5080825281016020016040529392505050565b60608282604051602001612fdb929190614783565b604051602081830303815290604052905092915050565b60606104a3826020613152565b5f6001600160a01b03831615801590610e625750826001600160a01b0316846001600160a01b0316148061303857506130388484610ad7565b80610e625750505f908152600460205260409020546001600160a01b03908116911614919050565b60605f85815b81518110156130c2575f61307b83838a6132c3565b905084878761308b868686613345565b60405160200161309e94939291906147d8565b6040516020818303038152906040529450836130b990613cc7565b93509050613066565b505094509492505050565b6060600a82106130f657604051806040016040528060018152602001602d60f81b815250613112565b6040518060400160405280600281526020016102d360f41b8152505b61311b83611e58565b60405160200161287392919061484e565b60606104a36001600160a01b0383166014613152565b8060f81c82602085010153505050565b6060825f6131618460026140d5565b61316c9060026140c2565b6001600160401b0381111561318357613183613796565b6040519080825280601f01601f1916602001820160405280156131ad576020820181803683370190505b509050600360fc1b815f815181106131c7576131c7613bcb565b60200101906001600160f81b03191690815f1a905350600f60fb1b816001815181106131f5576131f5613bcb565b60200101906001600160f81b03191690815f1a9053505f6132178560026140d5565b6132229060016140c2565b90505b6001811115613299576f181899199a1a9b1b9c1cb0b131b232b360811b83600f166010811061325657613256613bcb565b1a60f81b82828151811061326c5761326c613bcb565b60200101906001600160f81b03191690815f1a90535060049290921c916132928161476e565b9050613225565b508115610e625760405163e22e27eb60e01b8152600481018690526024810185905260440161059d565b5f8080845b8651811015611d49575f5f6132dd8984612400565b9150915061110082106132f15760026132f4565b60015b6133019060ff16866140c2565b94508685111561332657835f03613318578261331a565b835b95505050505050610625565b61333081846140c2565b92508160200361333e578293505b50506132c8565b60605f61335284846140af565b61335d9060066140d5565b6001600160401b0381111561337457613374613796565b6040519080825280601f01601f19166020018201604052801561339e576020820181803683370190505b5090505f845b848110156134ab575f6133d68883815181106133c2576133c2613bcb565b01602001516001600160f81b0319166134b5565b905080515f03613439578782815181106133f2576133f2613bcb565b01602001516001600160f81b031916848461340c81613cc7565b95508151811061341e5761341e613bcb565b60200101906001600160f81b03191690815f1a9053506134a2565b5f5b81518110156134a05781818151811061345657613456613bcb565b01602001516001600160f81b031916858561347081613cc7565b96508151811061348257613482613bcb565b60200101906001600160f81b03191690815f1a90535060010161343b565b505b506001016133a4565b5080825281611d49565b60606001600160f81b03198216600f60fa1b036134ec575050604080518082019091526004815263266c743b60e01b602082015290565b6001600160f81b03198216601f60f91b036135215750506040805180820190915260048152632667743b60e01b602082015290565b6001600160f81b03198216601360f91b0361355757505060408051808201909152600581526426616d703b60d81b602082015290565b6001600160f81b03198216601160f91b0361358e5750506040805180820190915260068152652671756f743b60d01b602082015290565b6001600160f81b03198216602760f81b036135c4575050604080518082019091526005815264262333393b60d81b602082015290565b505060408051602081019091525f815290565b6001600160e01b0319811681146135ec575f5ffd5b50565b5f602082840312156135ff575f5ffd5b8135610625816135d7565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610625602083018461360a565b5f6020828403121561365a575f5ffd5b5035919050565b6001600160a01b03811681146135ec575f5ffd5b5f5f60408385031215613686575f5ffd5b823561369181613661565b946020939093013593505050565b5f5f5f606084860312156136b1575f5ffd5b83356136bc81613661565b925060208401356136cc81613661565b929592945050506040919091013590565b5f61010082840312156136ee575f5ffd5b50919050565b5f5f60408385031215613705575f5ffd5b823561371081613661565b915060208301356001600160401b0381111561372a575f5ffd5b613736858286016136dd565b9150509250929050565b5f60208284031215613750575f5ffd5b813561062581613661565b5f5f6040838503121561376c575f5ffd5b823561377781613661565b91506020830135801515811461378b575f5ffd5b809150509250929050565b634e487b7160e01b5f52604160045260245ffd5b5f5f5f5f608085870312156137bd575f5ffd5b84356137c881613661565b935060208501356137d881613661565b92506040850135915060608501356001600160401b038111156137f9575f5ffd5b8501601f81018713613809575f5ffd5b80356001600160401b0381111561382257613822613796565b604051601f8201601f19908116603f011681016001600160401b038111828210171561385057613850613796565b604052818152828201602001891015613867575f5ffd5b816020840160208301375f6020838301015280935050505092959194509250565b5f5f5f6040848603121561389a575f5ffd5b8335925060208401356001600160401b038111156138b6575f5ffd5b8401601f810186136138c6575f5ffd5b80356001600160401b038111156138db575f5ffd5b8660208284010111156138ec575f5ffd5b939660209190910195509293505050565b5f5f6020838503121561390e575f5ffd5b82356001600160401b03811115613923575f5ffd5b8301601f81018513613933575f5ffd5b80356001600160401b03811115613948575f5ffd5b8560208260051b840101111561395c575f5ffd5b6020919091019590945092505050565b602080825282518282018190525f918401906040840190835b818110156139a3578351835260209384019390920191600101613985565b509095945050505050565b5f5f604083850312156139bf575f5ffd5b82356139ca81613661565b9150602083013561378b81613661565b5f602082840312156139ea575f5ffd5b81356001600160401b038111156139ff575f5ffd5b610e62848285016136dd565b634e487b7160e01b5f52602160045260245ffd5b60028110613a2f57613a2f613a0b565b9052565b5f8151808452602084019350602083015f5b82811015613a63578151865260209586019590910190600101613a45565b5093949350505050565b60208152613a876020820183516001600160a01b03169052565b602082015160408201525f6040830151613aac60608401826001600160401b03169052565b5060608301516001600160401b03811660808401525060808301516001600160401b03811660a08401525060a0830151613ae960c0840182613a1f565b5060c083015160e083015260e0830151610140610100840152613b1061016084018261360a565b9050610100840151601f1984830301610120850152613b2f828261360a565b915050610120840151601f1984830301610140850152613b4f8282613a33565b95945050505050565b600181811c90821680613b6c57607f821691505b6020821081036136ee57634e487b7160e01b5f52602260045260245ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b838152604060208201525f613b4f604083018486613b8a565b634e487b7160e01b5f52603260045260245ffd5b5f823560fe19833603018112613bf3575f5ffd5b9190910192915050565b5f5f85851115613c0b575f5ffd5b83861115613c17575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015610ad0576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190525f90613b4f9083018486613b8a565b6001600160a01b0384168152602081018390526060810160048310613ca557613ca5613a0b565b826040830152949350505050565b634e487b7160e01b5f52601160045260245ffd5b5f60018201613cd857613cd8613cb3565b5060010190565b5f60208284031215613cef575f5ffd5b81356001600160401b0381168114610625575f5ffd5b5f5f8335601e19843603018112613d1a575f5ffd5b8301803591506001600160401b03821115613d33575f5ffd5b602001915036819003821315612594575f5ffd5b601f821115610659578282111561065957805f5260205f20601f840160051c6020851015613d7257505f5b90810190601f840160051c035f5b81811015611490575f83820155600101613d80565b6001600160401b03831115613dac57613dac613796565b613dc083613dba8354613b58565b83613d47565b5f601f841160018114613df1575f8515613dda5750838201355b5f19600387901b1c1916600186901b178355610f76565b5f83815260208120601f198716915b82811015613e205786850135825560209485019460019092019101613e00565b5086821015613e3c575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b5f5f8335601e19843603018112613e63575f5ffd5b8301803591506001600160401b03821115613e7c575f5ffd5b6020019150600581901b3603821315612594575f5ffd5b5f60608201858352613ea86020840186613a1f565b606060408401528354908190525f848152602081209160808501915b81811015613ee2578354835260019384019360209093019201613ec4565b5090979650505050505050565b6001600160a01b03858116825284166020820152604081018390526080606082018190525f90611d499083018461360a565b5f60208284031215613f31575f5ffd5b8151610625816135d7565b5f81518060208401855e5f93019283525090919050565b7f7b226e616d65223a2243543032205265746972656d656e74204365727469666981526563617465202360d01b60208201525f613f936026830188613f3c565b701116113232b9b1b934b83a34b7b7111d1160791b8152613fb76011820188613f3c565b90506801035b39021a79932960bd1b8152613fd56009820187613f3c565b90507f2e222c22696d616765223a22646174613a696d6167652f7376672b786d6c3b62815265185cd94d8d0b60d21b60208201526140166026820186613f3c565b6f222c2261747472696275746573223a5b60801b8152905061403b6010820185613f3c565b615d7d60f01b815260020198975050505050505050565b7f646174613a6170706c69636174696f6e2f6a736f6e3b6261736536342c00000081525f610625601d830184613f3c565b5f5f60408385031215614094575f5ffd5b825161409f81613661565b6020939093015192949293505050565b818103818111156104a3576104a3613cb3565b808201808211156104a3576104a3613cb3565b80820281158282048414176104a3576104a3613cb3565b7f3c73766720786d6c6e733d22687474703a2f2f7777772e77332e6f72672f323081527f30302f737667222076696577426f783d2230203020383030203630302220666f60208201527f6e742d66616d696c793d2273797374656d2d75692c73616e732d73657269662260408201527f3e3c726563742077696474683d2238303022206865696768743d22363030222060608201527f66696c6c3d2223663666386636222f3e3c7265637420783d2231362220793d2260808201527f3136222077696474683d2237363822206865696768743d22353638222072783d60a08201527f223132222066696c6c3d222366666622207374726f6b653d222331663662346160c08201527f22207374726f6b652d77696474683d2232222f3e3c7465787420783d2234382260e08201527f20793d2237322220666f6e742d73697a653d223138222066696c6c3d222331666101008201527f36623461223e43543032205265746972656d656e7420436572746966696361746101208201526265202360e81b6101408201525f6143b46143ae61435461434e6142ff6142f961429561014389018d613f3c565b7f3c2f746578743e3c7465787420783d223735322220793d2237322220666f6e7481527f2d73697a653d2231382220746578742d616e63686f723d22656e64222066696c60208201526b361e911198b31b311a30911f60a11b6040820152604c0190565b8a613f3c565b7f3c2f746578743e3c7465787420783d2234382220793d223134302220666f6e7481527f2d73697a653d223438222066696c6c3d2223313432343163223e0000000000006020820152603a0190565b87613f3c565b7f206b6720434f32653c2f746578743e3c7465787420783d2234382220793d223181527f37322220666f6e742d73697a653d223136222066696c6c3d2223343735383466602082015261111f60f11b604082015260420190565b84613f3c565b661e17ba32bc3a1f60c91b81526007019695505050505050565b7f3c7465787420783d2234382220793d223533362220666f6e742d73697a653d2281527f3133222066696c6c3d2223343735383466223e436f6e73756d7074696f6e2070602082015265032b934b7b2160d51b60408201525f6144346046830184613f3c565b661e17ba32bc3a1f60c91b81526007019392505050565b5f6144568288613f3c565b7f3c7376672077696474683d2238303022206865696768743d22353136223e00008152614486601e820188613f3c565b9050651e17b9bb339f60d11b81526144a16006820187613f3c565b90507f3c7465787420783d2234382220793d223536302220666f6e742d73697a653d2281527f3133222066696c6c3d2223343735383466223e52657469726564206f6e20000060208201526144f9603e820186613f3c565b905063010313c960e51b81526145126004820185613f3c565b6c1e17ba32bc3a1f1e17b9bb339f60991b8152600d0198975050505050505050565b634e487b7160e01b5f52601260045260245ffd5b5f8261455657614556614534565b500690565b5f8261456957614569614534565b500490565b5f613b4f6143ae61457f8488613f3c565b86613f3c565b5f6145908287613f3c565b7f2c7b2274726169745f74797065223a226b6720434f3265222c2276616c7565228152601d60f91b60208201526145ca6021820187613f3c565b90507f7d2c7b2274726169745f74797065223a2252657469726564206174222c22646981527f73706c61795f74797065223a2264617465222c2276616c7565223a00000000006020820152614622603b820186613f3c565b9050611f4b60f21b81526146396002820185613f3c565b979650505050505050565b5f61464f8285613f3c565b600b60fa1b8152613b4f6001820185613f3c565b7f3c7465787420783d2234382220793d223232302220666f6e742d73697a653d22815272189991103334b6361e91119a1b9a9c1a33111f60691b60208201525f6146bc61457f6146b6603385018a613f3c565b88613f3c565b6f1e17ba32bc3a1f1e3a32bc3a103c9e9160811b81526146df6010820186613f3c565b90507f2220666f6e742d73697a653d223136222066696c6c3d2223313432343163223e81526147116020820185613f3c565b661e17ba32bc3a1f60c91b815260070198975050505050505050565b6001600160401b0382811682821603908111156104a3576104a3613cb3565b5f6147578285613f3c565b630103a37960e51b8152613b4f6004820185613f3c565b5f8161477c5761477c613cb3565b505f190190565b6e3d913a3930b4ba2fba3cb832911d1160891b81525f6147a6600f830185613f3c565b6a1116113b30b63ab2911d1160a91b81526147c4600b820185613f3c565b61227d60f01b815260020195945050505050565b5f6147e38287613f3c565b691e3a39b830b7103c1e9160b11b8152614800600a820187613f3c565b651110323c9e9160d11b8152905061481b6006820186613f3c565b61111f60f11b815290506148326002820185613f3c565b671e17ba39b830b71f60c11b8152600801979650505050505050565b5f610e626143ae8386613f3c56fe3c2f746578743e3c7465787420793d223232342220666f6e742d73697a653d223232222066696c6c3d2223313432343163223e6f6620617474657374656420636c6f756420656d697373696f6e73207265746972656420756e6465722074686520435430322070726f746f636f6c7265746972656420756e6465722074686520435430322070726f746f636f6c2c206465636c6172656420627920746865207265746972656520776974686f7574206c696e6b6564207265706f7274733c2f746578743e3c7465787420793d223232342220666f6e742d73697a653d223137222066696c6c3d2223313432343163223ea164736f6c6343000825000a';

/** Where constructor arguments stand in the deployed bytecode: first byte, and how many. */
export const retirementCertificatesImmutables: readonly (readonly [start: number, length: number])[] = [[546,32],[1117,32],[4034,32],[6435,32]];
