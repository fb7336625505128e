// Written by scripts/generate-contracts.ts. Do not edit: run `npm run generate`.

export const governanceTimelockAbi = [
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "AccessControlBadConfirmation",
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
        "internalType": "bytes32",
        "name": "neededRole",
        "type": "bytes32"
      }
    ],
    "name": "AccessControlUnauthorizedAccount",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "delay",
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
    "name": "DelayOutOfBounds",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedCall",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "HoldsNoFunds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minDelay",
        "type": "uint256"
      }
    ],
    "name": "TimelockInsufficientDelay",
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
        "name": "payloads",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "values",
        "type": "uint256"
      }
    ],
    "name": "TimelockInvalidOperationLength",
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
    "name": "TimelockUnauthorizedCaller",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "predecessorId",
        "type": "bytes32"
      }
    ],
    "name": "TimelockUnexecutedPredecessor",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "operationId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "expectedStates",
        "type": "bytes32"
      }
    ],
    "name": "TimelockUnexpectedOperationState",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "CallExecuted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "CallSalt",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      }
    ],
    "name": "CallScheduled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "Cancelled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldDuration",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newDuration",
        "type": "uint256"
      }
    ],
    "name": "MinDelayChange",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "previousAdminRole",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "newAdminRole",
        "type": "bytes32"
      }
    ],
    "name": "RoleAdminChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "RoleGranted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "RoleRevoked",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "CANCELLER_ROLE",
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
    "name": "DEFAULT_ADMIN_ROLE",
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
    "name": "EXECUTOR_ROLE",
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
    "name": "MAX_DELAY",
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
    "name": "MIN_DELAY",
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
    "name": "PROPOSER_ROLE",
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
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "cancel",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "payload",
        "type": "bytes"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "execute",
    "outputs": [],
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
        "name": "payloads",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "executeBatch",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "getMinDelay",
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
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "getOperationState",
    "outputs": [
      {
        "internalType": "enum TimelockController.OperationState",
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
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      }
    ],
    "name": "getRoleAdmin",
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
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "getTimestamp",
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
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "grantRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "hasRole",
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
        "name": "target",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "hashOperation",
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
        "name": "payloads",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "hashOperationBatch",
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
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "isOperation",
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
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "isOperationDone",
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
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "isOperationPending",
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
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "isOperationReady",
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
    "name": "lowestDelay",
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
    "stateMutability": "pure",
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
    "stateMutability": "pure",
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
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "callerConfirmation",
        "type": "address"
      }
    ],
    "name": "renounceRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "revokeRole",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      }
    ],
    "name": "schedule",
    "outputs": [],
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
        "name": "payloads",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      }
    ],
    "name": "scheduleBatch",
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "newDelay",
        "type": "uint256"
      }
    ],
    "name": "updateDelay",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "stateMutability": "payable",
    "type": "receive"
  }
] as const;

export const governanceTimelockBytecode =
  '0x60a060405234801561000f575f5ffd5b50604051611df5380380611df583398101604081905261002e9161030b565b80610038336101b1565b610041336101b1565b5f61004c813061020b565b506001600160a01b03811615610068576100665f8261020b565b505b5f5b83518110156100fc576100bc7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc18583815181106100a9576100a9610322565b602002602001015161020b60201b60201c565b506100f37ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f7838583815181106100a9576100a9610322565b5060010161006a565b505f5b82518110156101475761013e7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e638483815181106100a9576100a9610322565b506001016100ff565b506002849055604080515f8152602081018690527f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d5910160405180910390a15050505061019d6202a300826102b460201b60201c565b6080526101ab8160016102c2565b50610336565b6040805160018082528183019092526060916020808301908036833701905050905081815f815181106101e6576101e6610322565b60200260200101906001600160a01b031690816001600160a01b031681525050919050565b5f828152602081815260408083206001600160a01b038516845290915281205460ff166102ab575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556102633390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45060016102ae565b505f5b92915050565b808210918118919091021890565b808210806102d257506212750082115b15610307576040516318b0f13b60e11b8152600481018390526024810182905262127500604482015260640160405180910390fd5b5050565b5f6020828403121561031b575f5ffd5b5051919050565b634e487b7160e01b5f52603260045260245ffd5b608051611aa06103555f395f818161040401526108cf0152611aa05ff3fe6080604052600436106101d3575f3560e01c80637958004c116100fd578063b1c5f42711610092578063d547741f11610062578063d547741f146105c1578063e38335e5146105e0578063f23a6e61146105f3578063f27a0c921461060d575f5ffd5b8063b1c5f4271461053e578063bc197c811461055d578063c4d252f514610577578063d45c443514610596575f5ffd5b806391d14854116100cd57806391d14854146104c35780639f81aed7146104e2578063a217fddf146104f8578063b08e51c01461050b575f5ffd5b80637958004c146104265780638065657f146104525780638f2a0bb0146104715780638f61f4f514610490575f5ffd5b80632ab0f529116101735780634125ff90116101435780634125ff901461039f578063584b153e146103b557806364d62353146103d45780636a2fea5d146103f3575f5ffd5b80632ab0f529146103235780632f2ff15d1461034257806331d507501461036157806336568abe14610380575f5ffd5b8063134008d3116101ae578063134008d31461028b57806313bc9f201461029e578063150b7a02146102bd578063248a9ca3146102f5575f5ffd5b806301d5062a146101f557806301ffc9a71461021657806307bd02651461024a575f5ffd5b366101f15760405163272e59c760e01b815260040160405180910390fd5b5f5ffd5b348015610200575f5ffd5b5061021461020f366004611292565b610621565b005b348015610221575f5ffd5b50610235610230366004611300565b6106f5565b60405190151581526020015b60405180910390f35b348015610255575f5ffd5b5061027d7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e6381565b604051908152602001610241565b610214610299366004611327565b610705565b3480156102a9575f5ffd5b506102356102b836600461138d565b6107b7565b3480156102c8575f5ffd5b506102dc6102d7366004611453565b6107dc565b6040516001600160e01b03199091168152602001610241565b348015610300575f5ffd5b5061027d61030f36600461138d565b5f9081526020819052604090206001015490565b34801561032e575f5ffd5b5061023561033d36600461138d565b6107f6565b34801561034d575f5ffd5b5061021461035c3660046114b6565b6107fe565b34801561036c575f5ffd5b5061023561037b36600461138d565b610828565b34801561038b575f5ffd5b5061021461039a3660046114b6565b61084c565b3480156103aa575f5ffd5b5061027d6212750081565b3480156103c0575f5ffd5b506102356103cf36600461138d565b610884565b3480156103df575f5ffd5b506102146103ee36600461138d565b6108c9565b3480156103fe575f5ffd5b5061027d7f000000000000000000000000000000000000000000000000000000000000000081565b348015610431575f5ffd5b5061044561044036600461138d565b6108ff565b60405161024191906114f4565b34801561045d575f5ffd5b5061027d61046c366004611327565b610947565b34801561047c575f5ffd5b5061021461048b36600461155a565b610985565b34801561049b575f5ffd5b5061027d7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc181565b3480156104ce575f5ffd5b506102356104dd3660046114b6565b610b16565b3480156104ed575f5ffd5b5061027d6202a30081565b348015610503575f5ffd5b5061027d5f81565b348015610516575f5ffd5b5061027d7ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f78381565b348015610549575f5ffd5b5061027d61055836600461160c565b610b3e565b348015610568575f5ffd5b506102dc6102d7366004611735565b348015610582575f5ffd5b5061021461059136600461138d565b610b82565b3480156105a1575f5ffd5b5061027d6105b036600461138d565b5f9081526001602052604090205490565b3480156105cc575f5ffd5b506102146105db3660046114b6565b610c2c565b6102146105ee36600461160c565b610c50565b3480156105fe575f5ffd5b506102dc6102d73660046117e1565b348015610618575f5ffd5b5060025461027d565b7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc161064b81610dd1565b5f61065a898989898989610947565b90506106668184610ddb565b5f817f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8b8b8b8b8b8a6040516106a19695949392919061185c565b60405180910390a383156106ea57807f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d0387856040516106e191815260200190565b60405180910390a25b505050505050505050565b5f6106ff82610e6c565b92915050565b7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e63610730815f610b16565b61073e5761073e8133610e90565b5f61074d888888888888610947565b90506107598185610ecd565b61076588888888610f1b565b5f817fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b588a8a8a8a60405161079c9493929190611898565b60405180910390a36107ad81610f52565b5050505050505050565b5f60025b6107c4836108ff565b60038111156107d5576107d56114e0565b1492915050565b5f60405163272e59c760e01b815260040160405180910390fd5b5f60036107bb565b5f8281526020819052604090206001015461081881610dd1565b6108228383610f7d565b50505050565b5f80610833836108ff565b6003811115610844576108446114e0565b141592915050565b6001600160a01b03811633146108755760405163334bd91960e11b815260040160405180910390fd5b61087f828261100c565b505050565b5f5f61088f836108ff565b905060018160038111156108a5576108a56114e0565b14806108c2575060028160038111156108c0576108c06114e0565b145b9392505050565b6108f3817f0000000000000000000000000000000000000000000000000000000000000000611075565b6108fc816110b6565b50565b5f81815260016020526040812054805f0361091c57505f92915050565b6001810361092d5750600392915050565b4281111561093e5750600192915050565b50600292915050565b5f8686868686866040516020016109639695949392919061185c565b6040516020818303038152906040528051906020012090509695505050505050565b7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc16109af81610dd1565b88871415806109be5750888514155b156109f5576040516001624fcdef60e01b03198152600481018a905260248101869052604481018890526064015b60405180910390fd5b5f610a068b8b8b8b8b8b8b8b610b3e565b9050610a128184610ddb565b5f5b8a811015610ac75780827f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8e8e85818110610a5157610a516118bf565b9050602002016020810190610a6691906118d3565b8d8d86818110610a7857610a786118bf565b905060200201358c8c87818110610a9157610a916118bf565b9050602002810190610aa391906118ec565b8c8b604051610ab79695949392919061185c565b60405180910390a3600101610a14565b508315610b0957807f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d038785604051610b0091815260200190565b60405180910390a25b5050505050505050505050565b5f918252602082815260408084206001600160a01b0393909316845291905290205460ff1690565b5f8888888888888888604051602001610b5e9897969594939291906119c6565b60405160208183030381529060405280519060200120905098975050505050505050565b7ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f783610bac81610dd1565b610bb582610884565b610bf15781610bc46002611124565b610bce6001611124565b604051635ead8eb560e01b815260048101939093521760248201526044016109ec565b5f828152600160205260408082208290555183917fbaa1eb22f2a492ba1a5fea61b8df4d27c6c8b5f3971e63bb58fa14ff72eedb7091a25050565b5f82815260208190526040902060010154610c4681610dd1565b610822838361100c565b7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e63610c7b815f610b16565b610c8957610c898133610e90565b8786141580610c985750878414155b15610cca576040516001624fcdef60e01b031981526004810189905260248101859052604481018790526064016109ec565b5f610cdb8a8a8a8a8a8a8a8a610b3e565b9050610ce78185610ecd565b5f5b89811015610dbb575f8b8b83818110610d0457610d046118bf565b9050602002016020810190610d1991906118d3565b90505f8a8a84818110610d2e57610d2e6118bf565b905060200201359050365f8a8a86818110610d4b57610d4b6118bf565b9050602002810190610d5d91906118ec565b91509150610d6d84848484610f1b565b84867fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b5886868686604051610da49493929190611898565b60405180910390a350505050806001019050610ce9565b50610dc581610f52565b50505050505050505050565b6108fc8133610e90565b610de482610828565b15610e155781610df35f611124565b604051635ead8eb560e01b8152600481019290925260248201526044016109ec565b5f610e1f60025490565b905080821015610e4c57604051635433660960e01b815260048101839052602481018290526044016109ec565b610e568242611a65565b5f93845260016020526040909320929092555050565b5f6001600160e01b03198216630271189760e51b14806106ff57506106ff82611146565b610e9a8282610b16565b610ec95760405163e2517d3f60e01b81526001600160a01b0382166004820152602481018390526044016109ec565b5050565b610ed6826107b7565b610ee55781610df36002611124565b8015801590610efa5750610ef8816107f6565b155b15610ec95760405163121534c360e31b8152600481018290526024016109ec565b82151580610f2857503415155b15610f465760405163272e59c760e01b815260040160405180910390fd5b6108228484848461117a565b610f5b816107b7565b610f6a5780610df36002611124565b5f90815260016020819052604090912055565b5f610f888383610b16565b611005575f838152602081815260408083206001600160a01b03861684529091529020805460ff19166001179055610fbd3390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45060016106ff565b505f6106ff565b5f6110178383610b16565b15611005575f838152602081815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a45060016106ff565b8082108061108557506212750082115b15610ec9576040516318b0f13b60e11b815260048101839052602481018290526212750060448201526064016109ec565b333081146110e25760405163e2850c5960e01b81526001600160a01b03821660048201526024016109ec565b60025460408051918252602082018490527f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d5910160405180910390a150600255565b5f816003811115611137576111376114e0565b600160ff919091161b92915050565b5f6001600160e01b03198216637965db0b60e01b14806106ff57506301ffc9a760e01b6001600160e01b03198316146106ff565b5f5f856001600160a01b0316858585604051611197929190611a84565b5f6040518083038185875af1925050503d805f81146111d1576040519150601f19603f3d011682016040523d82523d5f602084013e6111d6565b606091505b50915091506111e582826111ee565b50505050505050565b606082156111fd5750806106ff565b8151156112125761120d8261122b565b6106ff565b60405163d6bda27560e01b815260040160405180910390fd5b805160208201fd5b80356001600160a01b0381168114611249575f5ffd5b919050565b5f5f83601f84011261125e575f5ffd5b5081356001600160401b03811115611274575f5ffd5b60208301915083602082850101111561128b575f5ffd5b9250929050565b5f5f5f5f5f5f5f60c0888a0312156112a8575f5ffd5b6112b188611233565b96506020880135955060408801356001600160401b038111156112d2575f5ffd5b6112de8a828b0161124e565b989b979a50986060810135976080820135975060a09091013595509350505050565b5f60208284031215611310575f5ffd5b81356001600160e01b0319811681146108c2575f5ffd5b5f5f5f5f5f5f60a0878903121561133c575f5ffd5b61134587611233565b95506020870135945060408701356001600160401b03811115611366575f5ffd5b61137289828a0161124e565b979a9699509760608101359660809091013595509350505050565b5f6020828403121561139d575f5ffd5b5035919050565b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f191681016001600160401b03811182821017156113e0576113e06113a4565b604052919050565b5f82601f8301126113f7575f5ffd5b81356001600160401b03811115611410576114106113a4565b611423601f8201601f19166020016113b8565b818152846020838601011115611437575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f5f60808587031215611466575f5ffd5b61146f85611233565b935061147d60208601611233565b92506040850135915060608501356001600160401b0381111561149e575f5ffd5b6114aa878288016113e8565b91505092959194509250565b5f5f604083850312156114c7575f5ffd5b823591506114d760208401611233565b90509250929050565b634e487b7160e01b5f52602160045260245ffd5b602081016004831061151457634e487b7160e01b5f52602160045260245ffd5b91905290565b5f5f83601f84011261152a575f5ffd5b5081356001600160401b03811115611540575f5ffd5b6020830191508360208260051b850101111561128b575f5ffd5b5f5f5f5f5f5f5f5f5f60c08a8c031215611572575f5ffd5b89356001600160401b03811115611587575f5ffd5b6115938c828d0161151a565b909a5098505060208a01356001600160401b038111156115b1575f5ffd5b6115bd8c828d0161151a565b90985096505060408a01356001600160401b038111156115db575f5ffd5b6115e78c828d0161151a565b9a9d999c50979a969997986060880135976080810135975060a0013595509350505050565b5f5f5f5f5f5f5f5f60a0898b031215611623575f5ffd5b88356001600160401b03811115611638575f5ffd5b6116448b828c0161151a565b90995097505060208901356001600160401b03811115611662575f5ffd5b61166e8b828c0161151a565b90975095505060408901356001600160401b0381111561168c575f5ffd5b6116988b828c0161151a565b999c989b509699959896976060870135966080013595509350505050565b5f82601f8301126116c5575f5ffd5b81356001600160401b038111156116de576116de6113a4565b8060051b6116ee602082016113b8565b91825260208185018101929081019086841115611709575f5ffd5b6020860192505b8383101561172b578235825260209283019290910190611710565b9695505050505050565b5f5f5f5f5f60a08688031215611749575f5ffd5b61175286611233565b945061176060208701611233565b935060408601356001600160401b0381111561177a575f5ffd5b611786888289016116b6565b93505060608601356001600160401b038111156117a1575f5ffd5b6117ad888289016116b6565b92505060808601356001600160401b038111156117c8575f5ffd5b6117d4888289016113e8565b9150509295509295909350565b5f5f5f5f5f60a086880312156117f5575f5ffd5b6117fe86611233565b945061180c60208701611233565b9350604086013592506060860135915060808601356001600160401b038111156117c8575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b60018060a01b038716815285602082015260a060408201525f61188360a083018688611834565b60608301949094525060800152949350505050565b60018060a01b0385168152836020820152606060408201525f61172b606083018486611834565b634e487b7160e01b5f52603260045260245ffd5b5f602082840312156118e3575f5ffd5b6108c282611233565b5f5f8335601e19843603018112611901575f5ffd5b8301803591506001600160401b0382111561191a575f5ffd5b60200191503681900382131561128b575f5ffd5b5f8383855260208501945060208460051b820101835f601e19863603015b878210156119b957848403601f19018952823581811261196a575f5ffd5b87016020810190356001600160401b03811115611985575f5ffd5b803603821315611993575f5ffd5b61199e868284611834565b9550505060208301925060208901985060018201915061194c565b5091979650505050505050565b60a080825281018890525f8960c08301825b8b811015611a06576001600160a01b036119f184611233565b168252602092830192909101906001016119d8565b5083810360208501528881526001600160fb1b03891115611a25575f5ffd5b8860051b9150818a60208301370182810360209081016040850152611a4d908201878961192e565b60608401959095525050608001529695505050505050565b808201808211156106ff57634e487b7160e01b5f52601160045260245ffd5b818382375f910190815291905056fea164736f6c6343000825000a';

export const governanceTimelockDeployedBytecode =
  '0x6080604052600436106101d3575f3560e01c80637958004c116100fd578063b1c5f42711610092578063d547741f11610062578063d547741f146105c1578063e38335e5146105e0578063f23a6e61146105f3578063f27a0c921461060d575f5ffd5b8063b1c5f4271461053e578063bc197c811461055d578063c4d252f514610577578063d45c443514610596575f5ffd5b806391d14854116100cd57806391d14854146104c35780639f81aed7146104e2578063a217fddf146104f8578063b08e51c01461050b575f5ffd5b80637958004c146104265780638065657f146104525780638f2a0bb0146104715780638f61f4f514610490575f5ffd5b80632ab0f529116101735780634125ff90116101435780634125ff901461039f578063584b153e146103b557806364d62353146103d45780636a2fea5d146103f3575f5ffd5b80632ab0f529146103235780632f2ff15d1461034257806331d507501461036157806336568abe14610380575f5ffd5b8063134008d3116101ae578063134008d31461028b57806313bc9f201461029e578063150b7a02146102bd578063248a9ca3146102f5575f5ffd5b806301d5062a146101f557806301ffc9a71461021657806307bd02651461024a575f5ffd5b366101f15760405163272e59c760e01b815260040160405180910390fd5b5f5ffd5b348015610200575f5ffd5b5061021461020f366004611292565b610621565b005b348015610221575f5ffd5b50610235610230366004611300565b6106f5565b60405190151581526020015b60405180910390f35b348015610255575f5ffd5b5061027d7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e6381565b604051908152602001610241565b610214610299366004611327565b610705565b3480156102a9575f5ffd5b506102356102b836600461138d565b6107b7565b3480156102c8575f5ffd5b506102dc6102d7366004611453565b6107dc565b6040516001600160e01b03199091168152602001610241565b348015610300575f5ffd5b5061027d61030f36600461138d565b5f9081526020819052604090206001015490565b34801561032e575f5ffd5b5061023561033d36600461138d565b6107f6565b34801561034d575f5ffd5b5061021461035c3660046114b6565b6107fe565b34801561036c575f5ffd5b5061023561037b36600461138d565b610828565b34801561038b575f5ffd5b5061021461039a3660046114b6565b61084c565b3480156103aa575f5ffd5b5061027d6212750081565b3480156103c0575f5ffd5b506102356103cf36600461138d565b610884565b3480156103df575f5ffd5b506102146103ee36600461138d565b6108c9565b3480156103fe575f5ffd5b5061027d7f000000000000000000000000000000000000000000000000000000000000000081565b348015610431575f5ffd5b5061044561044036600461138d565b6108ff565b60405161024191906114f4565b34801561045d575f5ffd5b5061027d61046c366004611327565b610947565b34801561047c575f5ffd5b5061021461048b36600461155a565b610985565b34801561049b575f5ffd5b5061027d7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc181565b3480156104ce575f5ffd5b506102356104dd3660046114b6565b610b16565b3480156104ed575f5ffd5b5061027d6202a30081565b348015610503575f5ffd5b5061027d5f81565b348015610516575f5ffd5b5061027d7ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f78381565b348015610549575f5ffd5b5061027d61055836600461160c565b610b3e565b348015610568575f5ffd5b506102dc6102d7366004611735565b348015610582575f5ffd5b5061021461059136600461138d565b610b82565b3480156105a1575f5ffd5b5061027d6105b036600461138d565b5f9081526001602052604090205490565b3480156105cc575f5ffd5b506102146105db3660046114b6565b610c2c565b6102146105ee36600461160c565b610c50565b3480156105fe575f5ffd5b506102dc6102d73660046117e1565b348015610618575f5ffd5b5060025461027d565b7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc161064b81610dd1565b5f61065a898989898989610947565b90506106668184610ddb565b5f817f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8b8b8b8b8b8a6040516106a19695949392919061185c565b60405180910390a383156106ea57807f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d0387856040516106e191815260200190565b60405180910390a25b505050505050505050565b5f6106ff82610e6c565b92915050565b7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e63610730815f610b16565b61073e5761073e8133610e90565b5f61074d888888888888610947565b90506107598185610ecd565b61076588888888610f1b565b5f817fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b588a8a8a8a60405161079c9493929190611898565b60405180910390a36107ad81610f52565b5050505050505050565b5f60025b6107c4836108ff565b60038111156107d5576107d56114e0565b1492915050565b5f60405163272e59c760e01b815260040160405180910390fd5b5f60036107bb565b5f8281526020819052604090206001015461081881610dd1565b6108228383610f7d565b50505050565b5f80610833836108ff565b6003811115610844576108446114e0565b141592915050565b6001600160a01b03811633146108755760405163334bd91960e11b815260040160405180910390fd5b61087f828261100c565b505050565b5f5f61088f836108ff565b905060018160038111156108a5576108a56114e0565b14806108c2575060028160038111156108c0576108c06114e0565b145b9392505050565b6108f3817f0000000000000000000000000000000000000000000000000000000000000000611075565b6108fc816110b6565b50565b5f81815260016020526040812054805f0361091c57505f92915050565b6001810361092d5750600392915050565b4281111561093e5750600192915050565b50600292915050565b5f8686868686866040516020016109639695949392919061185c565b6040516020818303038152906040528051906020012090509695505050505050565b7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc16109af81610dd1565b88871415806109be5750888514155b156109f5576040516001624fcdef60e01b03198152600481018a905260248101869052604481018890526064015b60405180910390fd5b5f610a068b8b8b8b8b8b8b8b610b3e565b9050610a128184610ddb565b5f5b8a811015610ac75780827f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8e8e85818110610a5157610a516118bf565b9050602002016020810190610a6691906118d3565b8d8d86818110610a7857610a786118bf565b905060200201358c8c87818110610a9157610a916118bf565b9050602002810190610aa391906118ec565b8c8b604051610ab79695949392919061185c565b60405180910390a3600101610a14565b508315610b0957807f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d038785604051610b0091815260200190565b60405180910390a25b5050505050505050505050565b5f918252602082815260408084206001600160a01b0393909316845291905290205460ff1690565b5f8888888888888888604051602001610b5e9897969594939291906119c6565b60405160208183030381529060405280519060200120905098975050505050505050565b7ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f783610bac81610dd1565b610bb582610884565b610bf15781610bc46002611124565b610bce6001611124565b604051635ead8eb560e01b815260048101939093521760248201526044016109ec565b5f828152600160205260408082208290555183917fbaa1eb22f2a492ba1a5fea61b8df4d27c6c8b5f3971e63bb58fa14ff72eedb7091a25050565b5f82815260208190526040902060010154610c4681610dd1565b610822838361100c565b7fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e63610c7b815f610b16565b610c8957610c898133610e90565b8786141580610c985750878414155b15610cca576040516001624fcdef60e01b031981526004810189905260248101859052604481018790526064016109ec565b5f610cdb8a8a8a8a8a8a8a8a610b3e565b9050610ce78185610ecd565b5f5b89811015610dbb575f8b8b83818110610d0457610d046118bf565b9050602002016020810190610d1991906118d3565b90505f8a8a84818110610d2e57610d2e6118bf565b905060200201359050365f8a8a86818110610d4b57610d4b6118bf565b9050602002810190610d5d91906118ec565b91509150610d6d84848484610f1b565b84867fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b5886868686604051610da49493929190611898565b60405180910390a350505050806001019050610ce9565b50610dc581610f52565b50505050505050505050565b6108fc8133610e90565b610de482610828565b15610e155781610df35f611124565b604051635ead8eb560e01b8152600481019290925260248201526044016109ec565b5f610e1f60025490565b905080821015610e4c57604051635433660960e01b815260048101839052602481018290526044016109ec565b610e568242611a65565b5f93845260016020526040909320929092555050565b5f6001600160e01b03198216630271189760e51b14806106ff57506106ff82611146565b610e9a8282610b16565b610ec95760405163e2517d3f60e01b81526001600160a01b0382166004820152602481018390526044016109ec565b5050565b610ed6826107b7565b610ee55781610df36002611124565b8015801590610efa5750610ef8816107f6565b155b15610ec95760405163121534c360e31b8152600481018290526024016109ec565b82151580610f2857503415155b15610f465760405163272e59c760e01b815260040160405180910390fd5b6108228484848461117a565b610f5b816107b7565b610f6a5780610df36002611124565b5f90815260016020819052604090912055565b5f610f888383610b16565b611005575f838152602081815260408083206001600160a01b03861684529091529020805460ff19166001179055610fbd3390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45060016106ff565b505f6106ff565b5f6110178383610b16565b15611005575f838152602081815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a45060016106ff565b8082108061108557506212750082115b15610ec9576040516318b0f13b60e11b815260048101839052602481018290526212750060448201526064016109ec565b333081146110e25760405163e2850c5960e01b81526001600160a01b03821660048201526024016109ec565b60025460408051918252602082018490527f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d5910160405180910390a150600255565b5f816003811115611137576111376114e0565b600160ff919091161b92915050565b5f6001600160e01b03198216637965db0b60e01b14806106ff57506301ffc9a760e01b6001600160e01b03198316146106ff565b5f5f856001600160a01b0316858585604051611197929190611a84565b5f6040518083038185875af1925050503d805f81146111d1576040519150601f19603f3d011682016040523d82523d5f602084013e6111d6565b606091505b50915091506111e582826111ee565b50505050505050565b606082156111fd5750806106ff565b8151156112125761120d8261122b565b6106ff565b60405163d6bda27560e01b815260040160405180910390fd5b805160208201fd5b80356001600160a01b0381168114611249575f5ffd5b919050565b5f5f83601f84011261125e575f5ffd5b5081356001600160401b03811115611274575f5ffd5b60208301915083602082850101111561128b575f5ffd5b9250929050565b5f5f5f5f5f5f5f60c0888a0312156112a8575f5ffd5b6112b188611233565b96506020880135955060408801356001600160401b038111156112d2575f5ffd5b6112de8a828b0161124e565b989b979a50986060810135976080820135975060a09091013595509350505050565b5f60208284031215611310575f5ffd5b81356001600160e01b0319811681146108c2575f5ffd5b5f5f5f5f5f5f60a0878903121561133c575f5ffd5b61134587611233565b95506020870135945060408701356001600160401b03811115611366575f5ffd5b61137289828a0161124e565b979a9699509760608101359660809091013595509350505050565b5f6020828403121561139d575f5ffd5b5035919050565b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f191681016001600160401b03811182821017156113e0576113e06113a4565b604052919050565b5f82601f8301126113f7575f5ffd5b81356001600160401b03811115611410576114106113a4565b611423601f8201601f19166020016113b8565b818152846020838601011115611437575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f5f60808587031215611466575f5ffd5b61146f85611233565b935061147d60208601611233565b92506040850135915060608501356001600160401b0381111561149e575f5ffd5b6114aa878288016113e8565b91505092959194509250565b5f5f604083850312156114c7575f5ffd5b823591506114d760208401611233565b90509250929050565b634e487b7160e01b5f52602160045260245ffd5b602081016004831061151457634e487b7160e01b5f52602160045260245ffd5b91905290565b5f5f83601f84011261152a575f5ffd5b5081356001600160401b03811115611540575f5ffd5b6020830191508360208260051b850101111561128b575f5ffd5b5f5f5f5f5f5f5f5f5f60c08a8c031215611572575f5ffd5b89356001600160401b03811115611587575f5ffd5b6115938c828d0161151a565b909a5098505060208a01356001600160401b038111156115b1575f5ffd5b6115bd8c828d0161151a565b90985096505060408a01356001600160401b038111156115db575f5ffd5b6115e78c828d0161151a565b9a9d999c50979a969997986060880135976080810135975060a0013595509350505050565b5f5f5f5f5f5f5f5f60a0898b031215611623575f5ffd5b88356001600160401b03811115611638575f5ffd5b6116448b828c0161151a565b90995097505060208901356001600160401b03811115611662575f5ffd5b61166e8b828c0161151a565b90975095505060408901356001600160401b0381111561168c575f5ffd5b6116988b828c0161151a565b999c989b509699959896976060870135966080013595509350505050565b5f82601f8301126116c5575f5ffd5b81356001600160401b038111156116de576116de6113a4565b8060051b6116ee602082016113b8565b91825260208185018101929081019086841115611709575f5ffd5b6020860192505b8383101561172b578235825260209283019290910190611710565b9695505050505050565b5f5f5f5f5f60a08688031215611749575f5ffd5b61175286611233565b945061176060208701611233565b935060408601356001600160401b0381111561177a575f5ffd5b611786888289016116b6565b93505060608601356001600160401b038111156117a1575f5ffd5b6117ad888289016116b6565b92505060808601356001600160401b038111156117c8575f5ffd5b6117d4888289016113e8565b9150509295509295909350565b5f5f5f5f5f60a086880312156117f5575f5ffd5b6117fe86611233565b945061180c60208701611233565b9350604086013592506060860135915060808601356001600160401b038111156117c8575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b60018060a01b038716815285602082015260a060408201525f61188360a083018688611834565b60608301949094525060800152949350505050565b60018060a01b0385168152836020820152606060408201525f61172b606083018486611834565b634e487b7160e01b5f52603260045260245ffd5b5f602082840312156118e3575f5ffd5b6108c282611233565b5f5f8335601e19843603018112611901575f5ffd5b8301803591506001600160401b0382111561191a575f5ffd5b60200191503681900382131561128b575f5ffd5b5f8383855260208501945060208460051b820101835f601e19863603015b878210156119b957848403601f19018952823581811261196a575f5ffd5b87016020810190356001600160401b03811115611985575f5ffd5b803603821315611993575f5ffd5b61199e868284611834565b9550505060208301925060208901985060018201915061194c565b5091979650505050505050565b60a080825281018890525f8960c08301825b8b811015611a06576001600160a01b036119f184611233565b168252602092830192909101906001016119d8565b5083810360208501528881526001600160fb1b03891115611a25575f5ffd5b8860051b9150818a60208301370182810360209081016040850152611a4d908201878961192e565b60608401959095525050608001529695505050505050565b808201808211156106ff57634e487b7160e01b5f52601160045260245ffd5b818382375f910190815291905056fea164736f6c6343000825000a';

/** Where constructor arguments stand in the deployed bytecode: first byte, and how many. */
export const governanceTimelockImmutables: readonly (readonly [start: number, length: number])[] = [[1028,32],[2255,32]];
