// Written by scripts/generate-contracts.ts. Do not edit: run `npm run generate`.

export const orderBookAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      },
      {
        "internalType": "contract ICT02",
        "name": "base_",
        "type": "address"
      },
      {
        "internalType": "contract IERC20",
        "name": "quote_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "feeRouter_",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "lotSize_",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "tickSize_",
        "type": "uint256"
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
    "name": "EmptyOrder",
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
        "name": "expiry",
        "type": "uint256"
      }
    ],
    "name": "Expired",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FeesUncollected",
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
    "name": "InsufficientCredit",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidMarket",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "bps",
        "type": "uint256"
      }
    ],
    "name": "InvalidRate",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "time",
        "type": "uint256"
      }
    ],
    "name": "NoObservation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "to",
        "type": "uint256"
      }
    ],
    "name": "NoTrades",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "orderId",
        "type": "uint256"
      }
    ],
    "name": "NotAStop",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "orderId",
        "type": "uint256"
      }
    ],
    "name": "NotExpired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "missingLots",
        "type": "uint256"
      }
    ],
    "name": "NotFillable",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "orderId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "NotTheOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "lastTick",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "triggerTick",
        "type": "uint256"
      }
    ],
    "name": "NotTriggered",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NothingToTake",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
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
    "inputs": [],
    "name": "TooManyOrders",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "orderId",
        "type": "uint256"
      }
    ],
    "name": "UnknownOrder",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "tick",
        "type": "uint256"
      }
    ],
    "name": "WouldTake",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "received",
        "type": "uint256"
      }
    ],
    "name": "WrongAmountReceived",
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
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "FeesCollected",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "burnBps",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "takerBps",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "makerBps",
        "type": "uint256"
      }
    ],
    "name": "FeesSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "orderId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "lots",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "enum CancelReason",
        "name": "reason",
        "type": "uint8"
      }
    ],
    "name": "OrderCancelled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "orderId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "tick",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "lots",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "expiry",
        "type": "uint256"
      }
    ],
    "name": "OrderPlaced",
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
        "name": "orderId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "triggerTick",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "worstTick",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "lots",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "expiry",
        "type": "uint256"
      }
    ],
    "name": "StopPlaced",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "orderId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "by",
        "type": "address"
      }
    ],
    "name": "StopTriggered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "taker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "enum Side",
        "name": "side",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "baseAmount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "quoteAmount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "takerFee",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "makerFees",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "burned",
        "type": "uint256"
      }
    ],
    "name": "Taken",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "orderId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "maker",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "taker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "tick",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "lots",
        "type": "uint256"
      }
    ],
    "name": "Trade",
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
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "contract IERC20",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Withdrawn",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "MAX_OPEN_ORDERS",
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
    "name": "MAX_RATE_BPS",
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
    "name": "MAX_WALK",
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
    "name": "accruedFees",
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
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "to",
        "type": "uint256"
      }
    ],
    "name": "averagePrice",
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
    "name": "base",
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
    "name": "best",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "bidTick",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "askTick",
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
        "name": "orderId",
        "type": "uint256"
      }
    ],
    "name": "cancel",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "cancelAll",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "cancelled",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "collectFees",
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
        "internalType": "enum Side",
        "name": "side",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "max",
        "type": "uint256"
      }
    ],
    "name": "depth",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "tick",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "lots",
            "type": "uint256"
          }
        ],
        "internalType": "struct PriceLevel[]",
        "name": "levels",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "feeRouter",
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
    "name": "fees",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "burnBps",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "takerBps",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "makerBps",
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
    "inputs": [],
    "name": "lastPrice",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "price",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "time",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "lotSize",
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
        "name": "time",
        "type": "uint256"
      }
    ],
    "name": "observe",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "tickSeconds",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "lots",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "lotTicks",
            "type": "uint256"
          }
        ],
        "internalType": "struct Cumulative",
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
        "internalType": "uint256",
        "name": "orderId",
        "type": "uint256"
      }
    ],
    "name": "orderOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "owner",
            "type": "address"
          },
          {
            "internalType": "enum Side",
            "name": "side",
            "type": "uint8"
          },
          {
            "internalType": "uint32",
            "name": "lots",
            "type": "uint32"
          },
          {
            "internalType": "uint24",
            "name": "tick",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "triggerTick",
            "type": "uint24"
          },
          {
            "internalType": "uint32",
            "name": "expiry",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "feeBps",
            "type": "uint8"
          }
        ],
        "internalType": "struct OpenOrder",
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
        "internalType": "enum Side",
        "name": "side",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "tick",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "max",
        "type": "uint256"
      }
    ],
    "name": "ordersAt",
    "outputs": [
      {
        "internalType": "uint256[]",
        "name": "orderIds",
        "type": "uint256[]"
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
    "name": "ordersOf",
    "outputs": [
      {
        "internalType": "uint256[]",
        "name": "",
        "type": "uint256[]"
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
        "internalType": "enum Side",
        "name": "side",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "lots",
        "type": "uint32"
      },
      {
        "internalType": "uint24",
        "name": "tick",
        "type": "uint24"
      },
      {
        "internalType": "enum TimeInForce",
        "name": "timeInForce",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "expiry",
        "type": "uint32"
      }
    ],
    "name": "placeLimit",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "orderId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "filled",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "enum Side",
        "name": "side",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "lots",
        "type": "uint32"
      },
      {
        "internalType": "uint24",
        "name": "worstTick",
        "type": "uint24"
      },
      {
        "internalType": "uint32",
        "name": "deadline",
        "type": "uint32"
      }
    ],
    "name": "placeMarket",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "filled",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "enum Side",
        "name": "side",
        "type": "uint8"
      },
      {
        "internalType": "uint32",
        "name": "lots",
        "type": "uint32"
      },
      {
        "internalType": "uint24",
        "name": "triggerTick",
        "type": "uint24"
      },
      {
        "internalType": "uint24",
        "name": "worstTick",
        "type": "uint24"
      },
      {
        "internalType": "uint32",
        "name": "expiry",
        "type": "uint32"
      }
    ],
    "name": "placeStop",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "orderId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "quote",
    "outputs": [
      {
        "internalType": "contract IERC20",
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
        "internalType": "uint256[]",
        "name": "orderIds",
        "type": "uint256[]"
      }
    ],
    "name": "removeExpired",
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
        "internalType": "uint256",
        "name": "burnBps",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "takerBps",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "makerBps",
        "type": "uint256"
      }
    ],
    "name": "setFees",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "tickSize",
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
        "name": "orderId",
        "type": "uint256"
      }
    ],
    "name": "trigger",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "filled",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
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
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "to",
        "type": "uint256"
      }
    ],
    "name": "volumeWeightedPrice",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "price",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "lots",
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
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "withdrawBase",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "withdrawQuote",
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
    "name": "withdrawable",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "baseAmount",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "quoteAmount",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const;

export const orderBookBytecode =
  '0x610120604052348015610010575f5ffd5b5060405161481a38038061481a83398101604081905261002f916103d7565b85828281158061004557506001600160401b0382115b1561006357604051639db8d5b160e01b815260040160405180910390fd5b80158061007657506001600160401b0381115b8061008b575061008861271082610446565b15155b156100a957604051639db8d5b160e01b815260040160405180910390fd5b60809190915260a0526100bb81610120565b50836001600160a01b0316856001600160a01b0316036100ee57604051639db8d5b160e01b815260040160405180910390fd5b6001600160a01b0380861660c05284811660e052831661010052610115606480603261017c565b50505050505061048e565b60108054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b60c88311156101a6576040516336887d2360e11b8152600481018490526024015b60405180910390fd5b60c88211156101cb576040516336887d2360e11b81526004810183905260240161019d565b60c88111156101f0576040516336887d2360e11b81526004810182905260240161019d565b821580159061020d57506127108360805161020b9190610465565b105b1561022e576040516336887d2360e11b81526004810184905260240161019d565b5f61023761029e565b60c0810183905260a0810184905260808101859052905061025781610342565b60408051858152602081018590529081018390527f01bae858246c904512695a3f6d48ab88abb7a0192fdd7c53b043e60317795f459060600160405180910390a150505050565b6102de6040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f5463ffffffff8082168352602082811c9091169083015262ffffff604082811c821690840152605882901c16606083015260ff607082901c8116608080850191909152607883901c821660a085015282901c1660c083015260881c60e082015290565b60e08101516001600160601b03101561036e5760405163a4fa37f960e01b815260040160405180910390fd5b60888160e00151901b60808260c00151901b60788360a00151901b60708460800151901b60588560600151901b60408660400151901b60208760200151901b875f0151171717171717175f8190555050565b6001600160a01b03811681146103d4575f5ffd5b50565b5f5f5f5f5f5f60c087890312156103ec575f5ffd5b86516103f7816103c0565b6020880151909650610408816103c0565b6040880151909550610419816103c0565b606088015190945061042a816103c0565b608088015160a090980151969995985093969395939492505050565b5f8261046057634e487b7160e01b5f52601260045260245ffd5b500690565b808202811582820484141761048857634e487b7160e01b5f52601160045260245ffd5b92915050565b60805160a05160c05160e051610100516142bc61055e5f395f818161057101526112b801525f81816103f20152818161068f0152818161129601528181611d0c01528181611d8c01528181611dd5015261281701525f81816102fc01528181610dbd01528181611cc3015281816127b30152612b5701525f818161054a015281816105ca01528181610a71015281816110cb01528181611c7e015281816124e0015261385d01525f81816102d501528181611c51015281816124a401528181612917015261390801526142bc5ff3fe608060405234801561000f575f5ffd5b506004361061021e575f3560e01c8063999b93af1161012a578063c7e85f94116100b4578063ed684cc611610079578063ed684cc614610532578063f210d08714610545578063f29ebf611461056c578063f9091b8314610593578063faae3a6c146105a6575f5ffd5b8063c7e85f94146104a9578063c8796572146104c9578063ce513b6f146104d1578063cec10c1114610517578063d0940a5d1461052a575f5ffd5b8063b6b23237116100fa578063b6b2323714610452578063b98deeab14610465578063bbe620171461046d578063bcf35f7214610480578063bf7e214f14610493575f5ffd5b8063999b93af146103ed5780639af1d35a14610414578063a852dd3d14610437578063b0c0c2641461044a575f5ffd5b80635001f3b5116101ab578063800205131161017b57806380020513146103675780638132109e1461039c5780638456cb59146103a45780638e665fb3146103ac5780638fb36037146103cc575f5ffd5b80635001f3b5146102f75780635c975abb14610336578063682c20581461034c5780637a9e5e4b14610354575f5ffd5b806318cb2b18116101f157806318cb2b181461029a57806318f68645146102a25780633f4ba83a146102b557806340e58ee5146102bd5780634942f65f146102d0575f5ffd5b8063053f14da14610222578063091901831461024457806313f5493c1461025957806314fde65614610279575b5f5ffd5b61022a6105b9565b604080519283526020830191909152015b60405180910390f35b610257610252366004613cea565b610603565b005b61026c610267366004613d20565b6106c4565b60405161023b9190613d3a565b61028c610287366004613dad565b610814565b60405190815260200161023b565b61028c6109a3565b61028c6102b0366004613e0e565b610a3a565b610257610acf565b6102576102cb366004613e2e565b610ae5565b61028c7f000000000000000000000000000000000000000000000000000000000000000081565b61031e7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161023b565b60105460ff16604051901515815260200161023b565b61028c610b64565b610257610362366004613e45565b610b76565b61037a610375366004613e2e565b610bf0565b604080518251815260208084015190820152918101519082015260600161023b565b61028c606081565b610257610c1c565b6103bf6103ba366004613e5e565b610c2d565b60405161023b9190613e8e565b6103d4610cea565b6040516001600160e01b0319909116815260200161023b565b61031e7f000000000000000000000000000000000000000000000000000000000000000081565b61041c610d0e565b6040805193845260208401929092529082015260600161023b565b610257610445366004613cea565b610d36565b61028c60c881565b61022a610460366004613ec5565b610de3565b61028c604081565b61028c61047b366004613f11565b610f8e565b61022a61048e366004613e0e565b611040565b60105461010090046001600160a01b031661031e565b6104bc6104b7366004613e2e565b61111d565b60405161023b9190613f8a565b61028c61122d565b61022a6104df366004613e45565b6001600160a01b03165f908152600a60209081526040808320548352600d9091529020546001600160801b0381169160809190911c90565b610257610525366004614008565b6112e6565b61022a6112ff565b61028c610540366004613e2e565b61131f565b61028c7f000000000000000000000000000000000000000000000000000000000000000081565b61031e7f000000000000000000000000000000000000000000000000000000000000000081565b6102576105a1366004614031565b611559565b6103bf6105b4366004613e45565b61163a565b5f5f5f6105c6600e61165e565b90507f000000000000000000000000000000000000000000000000000000000000000081602001516105f891906140b6565b905190939092509050565b61060b61169c565b335f908152600a60205260408120549080610642835f908152600d60205260409020546001600160801b0381169160809190911c90565b9150915080841115610676576040516313adfabb60e21b815260048101859052602481018290526044015b60405180910390fd5b61068a838361068587856140cd565b6116f3565b6106b57f00000000000000000000000000000000000000000000000000000000000000008686611733565b5050506106c061179e565b5050565b60605f808460018111156106da576106da613f62565b146106f0576106e76117c8565b606001516106fd565b6106f86117c8565b604001515b90508267ffffffffffffffff811115610718576107186140e0565b60405190808252806020026020018201604052801561075c57816020015b604080518082019091525f80825260208201528152602001906001900390816107365790505b5091505f5b811580159061076f57508381105b1561080b57604051806040016040528083815260200161078f878561186c565b60400151905283826107a0816140f4565b9350815181106107b2576107b261410c565b6020908102919091010152610804825f8760018111156107d4576107d4613f62565b1460048860018111156107e9576107e9613f62565b600281106107f9576107f961410c565b6003020191906118e9565b9150610761565b82525092915050565b5f61081d6119d5565b61082561169c565b6108418563ffffffff168462ffffff168463ffffffff166119f9565b8362ffffff165f0361086657604051631630779760e01b815260040160405180910390fd5b5f61086f6117c8565b905061087b8188611a52565b5f81815260026020908152604080832062ffffff8a169055338352600a9091528120549193508190036108b4576108b182611aa0565b90505b60a0808301516108fb91859160d81b62ffffff60c01b60c08a901b1663ffffffff60a01b928c901b9290921663ffffffff60801b60808a901b168617179190911717611aeb565b61090482611baf565b6040805162ffffff88811682528716602082015263ffffffff89811682840152861660608201529051339185917f10c52e39f3f97cda0fb7d426c47b75ee411eb57da7a4a13b0c15e808e8574dc29181900360800190a35f5f6109788a8a63ffffffff168962ffffff168760a00151611c32565b9150915061098582611cb0565b61098e81611ceb565b5050505061099a61179e565b95945050505050565b5f6109ac61169c565b335f908152600a60205260408120546109c490611e74565b90505f6109cf6117c8565b90505f92505b8151831015610a24575f8284815181106109f1576109f161410c565b60200260200101519050610a18828260015f8581526020019081526020015f20545f611f2e565b508260010192506109d5565b610a2d81611baf565b5050610a3761179e565b90565b5f818310610a6557604051633ac694ef60e21b8152600481018490526024810183905260440161066d565b610a6f83836140cd565b7f0000000000000000000000000000000000000000000000000000000000000000610a9b600e86611f70565b51610aa7600e86611f70565b51610ab291906140cd565b610abc91906140b6565b610ac69190614134565b90505b92915050565b610adb335b5f3661213f565b610ae3612252565b565b610aed61169c565b5f610af7826122a4565b335f908152600a602052604090205490915063ffffffff821614610b3757604051630df6426560e11b81526004810183905233602482015260440161066d565b5f610b406117c8565b9050610b4e8184845f611f2e565b610b5781611baf565b5050610b6161179e565b50565b5f610b6d6117c8565b60e00151905090565b601054339061010090046001600160a01b03168114610bb25760405162d1953b60e31b81526001600160a01b038216600482015260240161066d565b816001600160a01b03163b5f03610be7576040516361798f2f60e11b81526001600160a01b038316600482015260240161066d565b6106c0826122d3565b610c1160405180606001604052805f81526020015f81526020015f81525090565b610ac9600e83611f70565b610c2533610ad4565b610ae361232f565b60608167ffffffffffffffff811115610c4857610c486140e0565b604051908082528060200260200182016040528015610c71578160200160208202803683370190505b5090505f80610c80868661186c565b5190505b8015801590610c9257508382105b15610ce057808383610ca3816140f4565b945081518110610cb557610cb561410c565b6020908102919091018101919091525f918252600190526040908190205463ffffffff911c16610c84565b5081529392505050565b6010545f90600160a81b900460ff16610d0257505f90565b50638fb3603760e01b90565b5f5f5f5f610d1a6117c8565b608081015160a082015160c09092015190969195509350915050565b610d3e61169c565b335f908152600a60205260408120549080610d75835f908152600d60205260409020546001600160801b0381169160809190911c90565b9150915081841115610da4576040516313adfabb60e21b8152600481018590526024810183905260440161066d565b610db883610db286856140cd565b836116f3565b6106b57f00000000000000000000000000000000000000000000000000000000000000008686611733565b5f5f610ded6119d5565b610df561169c565b610e118663ffffffff168662ffffff168563ffffffff166119f9565b5f610e1a6117c8565b90505f610e33898963ffffffff168962ffffff1661236c565b90506003866003811115610e4957610e49613f62565b14606082015260a08201515f90610e6390849084906123ca565b90508160e00151935081608001515f14610f66576002876003811115610e8b57610e8b613f62565b03610eb1578160800151604051635b7460c560e11b815260040161066d91815260200190565b5f60408360c00151148015610ed15750610ed1848c8b62ffffff16612620565b9050808015610ee1575082606001515b15610f2a575f8b6001811115610ef957610ef9613f62565b14610f08578360400151610f0e565b83606001515b604051631f92f78560e11b815260040161066d91815260200190565b80158015610f4a57506001886003811115610f4757610f47613f62565b14155b15610f6457610f618484848a63ffffffff16612668565b95505b505b610f6f83611baf565b610f798282612759565b505050610f8461179e565b9550959350505050565b5f610f976119d5565b610f9f61169c565b610fbb8463ffffffff168462ffffff168463ffffffff166119f9565b5f610fc46117c8565b90505f610fdd878763ffffffff168762ffffff1661236c565b90505f610fef83838560a001516123ca565b90508160e001515f0361101557604051637b1e13a160e11b815260040160405180910390fd5b61101e83611baf565b6110288282612759565b5060e0015191505061103861179e565b949350505050565b5f5f82841061106c57604051633ac694ef60e21b8152600481018590526024810184905260440161066d565b5f611078600e86611f70565b90505f611086600e86611f70565b90508160200151816020015161109c91906140cd565b9250825f036110c857604051633ac694ef60e21b8152600481018790526024810186905260440161066d565b827f0000000000000000000000000000000000000000000000000000000000000000836040015183604001516110fe91906140cd565b61110891906140b6565b6111129190614134565b935050509250929050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c081018290529061115e836122a4565b90506040518060e001604052806111868363ffffffff165f908152600b602052604090205490565b6001600160a01b0316815260200161119d8561284a565b60018111156111ae576111ae613f62565b815260200160a083901c63ffffffff1663ffffffff16815260200160c083901c62ffffff1662ffffff16815260200160025f8681526020019081526020015f205462ffffff16815260200161120c8363ffffffff60809190911c1690565b63ffffffff1681526020016112218360d81c90565b60ff1690529392505050565b5f61123661169c565b5f61123f6117c8565b60e0810180515f9091529250905061125681611baf565b6040518281527f860c0aa5520013080c2f65981705fcdea474d9f7c3daf954656ed5e65d692d1f9060200160405180910390a16112dd6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000167f000000000000000000000000000000000000000000000000000000000000000084612860565b50610a3761179e565b6112ef33610ad4565b6112fa838383612895565b505050565b5f5f5f61130a6117c8565b90508060400151816060015192509250509091565b5f6113286119d5565b61133061169c565b5f61133a836122a4565b905061134683826129ce565b5f61134f6117c8565b9050611359613c7b565b63ffffffff831660208281018290525f918252600b905260409020546001600160a01b031681526113898561284a565b8160400190600181111561139f5761139f613f62565b908160018111156113b2576113b2613f62565b90525060a083901c63ffffffff16608082015260c083901c62ffffff1660a0820152805160405133916001600160a01b03169087907f6bb398455a4d09bd60e61f94f248413de82d1e63d02d6079aa641a6174b0c6da905f90a45f611421838361141c8760d81c90565b6123ca565b90508160e001519450845f0361144a57604051637b1e13a160e11b815260040160405180910390fd5b5f8260400151600181111561146157611461613f62565b036114cd575f611485818760c088901c62ffffff166114808960d81c90565b611c32565b9150506114c78360200151846101600151845f01516114a491906140cd565b604085015160208601516114b890866140cd565b6114c291906140cd565b612aa9565b506114ea565b6114ea82602001515f836040015184602001516114c291906140cd565b81608001515f03611512575f8681526002602052604081205561150d8685612add565b611531565b6080820151611522908590612b23565b5f878152600160205260409020555b61153a83611baf565b611548826101600151612b3a565b5050505061155461179e565b919050565b61156161169c565b5f61156a6117c8565b90505f5b82811015611627575f60015f86868581811061158c5761158c61410c565b9050602002013581526020019081526020015f205490506115ac81151590565b6115b6575061161f565b6115bf81612bba565b6115f8578484838181106115d5576115d561410c565b90506020020135604051631f98655760e21b815260040161066d91815260200190565b61161d8386868581811061160e5761160e61410c565b90506020020135836001611f2e565b505b60010161156e565b5061163181611baf565b506106c061179e565b6001600160a01b0381165f908152600a6020526040902054606090610ac990611e74565b6116916040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b8154610ac990612bd9565b6116c67f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c612c7c565b610ae360017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612c9a565b60806116fe82612ca1565b6001600160801b0316901b61171283612ca1565b5f948552600d60205260409094206001600160801b03909416179092555050565b816001600160a01b0316836001600160a01b0316336001600160a01b03167fa4195c37c2947bbe89165f03e320b6903116f0b10d8cfdb522330f7ce6f9fa248460405161178291815260200190565b60405180910390a46112fa6001600160a01b0384168383612860565b610ae35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006116ed565b6118086040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f5463ffffffff8082168352602082811c9091169083015262ffffff604082811c821690840152605882901c16606083015260ff607082901c8116608080850191909152607883901c821660a085015282901c1660c083015260881c60e082015290565b61188d60405180606001604052805f81526020015f81526020015f81525090565b5f60035f8460188760018111156118a6576118a6613f62565b901b17815260208082019290925260409081015f205463ffffffff808216865281841c169285019290925290811c67ffffffffffffffff16908301525092915050565b5f600883901c816118fa8585612cd8565b5f8381526002880160205260408120549190911691508190036119b9576119218285612cd8565b866001015f600885901c81526020019081526020015f2054169050805f0361199157611951600883901c85612cd8565b86541690505f819003611968575f925050506119ce565b60086119748286612cf7565b901b600881901c5f90815260018801602052604090205490925090505b61199b8185612cf7565b60ff19909216919091175f8181526002870160205260409020549091505b6119c38185612cf7565b600883901b17925050505b9392505050565b60105460ff1615610ae35760405163d93c066560e01b815260040160405180910390fd5b821580611a04575081155b15611a2257604051631630779760e01b815260040160405180910390fd5b8015801590611a315750428111155b156112fa57604051637c06dd7560e11b81526004810182905260240161066d565b5f611a93826001811115611a6857611a68613f62565b84518590611a75906140f4565b90819052611a849060026140b6565b611a8e9190614147565b612d15565b63ffffffff169392505050565b5f611abc826020018051611ab3906140f4565b90819052612d15565b335f818152600a6020908152604080832063ffffffff9590951694859055848352600b90915290205592915050565b63ffffffff81165f818152600b602052604081205490811960a01c90819003611b2757604051633943900360e01b815260040160405180910390fd5b5f611b3182612d45565b9050611b3e8160a0614147565b5f858152600b60209081526040808320600190941b8717909355600887901b600385901c178252600c905220805463ffffffff60e0600585901b1681811b1983168a821b17909355611b949088908590612d5616565b5f988952600160205260409098209790975550505050505050565b60e08101516bffffffffffffffffffffffff1015611be05760405163a4fa37f960e01b815260040160405180910390fd5b60888160e00151901b60808260c00151901b60788360a00151901b60708460800151901b60588560600151901b60408660400151901b60208760200151901b875f0151171717171717175f8190555050565b5f806001866001811115611c4857611c48613f62565b03611c785750507f000000000000000000000000000000000000000000000000000000000000000083025f611ca7565b508383027f00000000000000000000000000000000000000000000000000000000000000000261271083820204015b94509492505050565b8015610b6157610b616001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016333084612d6d565b805f03611cf55750565b6040516370a0823160e01b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa158015611d59573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d7d919061415a565b9050611db46001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016333085612d6d565b6040516370a0823160e01b81523060048201525f9082906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906370a0823190602401602060405180830381865afa158015611e1a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e3e919061415a565b611e4891906140cd565b90508281146112fa57604051630ffb20d760e11b8152600481018490526024810182905260440161066d565b5f818152600b6020526040908190205481516060808252610c20820190935260a09190911c90828160200160208202803683370190505091505f805b82811c15611f2557600183821c1615611f1557600381901c600886901b175f908152600c6020526040902054600582901b60e0161c63ffffffff168483611ef6816140f4565b945081518110611f0857611f0861410c565b6020026020010181815250505b611f1e816140f4565b9050611eb0565b50825250919050565b5f8381526002602052604090205415611f54575f83815260026020526040812055611f5f565b611f5f848484612da3565b611f6a838383612e8c565b50505050565b611f9160405180606001604052805f81526020015f81526020015f81525090565b5f611f9b8461165e565b80519091501580611fab57504283115b15611fcc57604051630428e63d60e31b81526004810184905260240161066d565b80518310611fe657611fde8184612f47565b915050610ac9565b60a08101515f908152600185016020526040812054156120085761100061200e565b8160a001515b90505f816110008460a001516120249190614147565b61202e91906140cd565b90505f825b808210156120a7575f60026120488385614147565b6120529190614134565b90508760018a015f6110006120678589614147565b6120719190614171565b81526020019081526020015f205463ffffffff161115612093578091506120a1565b61209e816001614147565b92505b50612033565b815f036120ca57604051630428e63d60e31b81526004810188905260240161066d565b83821461210657612103600189015f6110006120e68688614147565b6120f09190614171565b81526020019081526020015f2054612bd9565b94505b61213361212c896001015f611000600187896121229190614147565b6120e691906140cd565b8689612fbf565b98975050505050505050565b5f5f61217961215c6010546001600160a01b036101009091041690565b863061216b60045f898b614184565b612174916141ab565b6130d2565b915091508161224b5763ffffffff811615612228576010805460ff60a81b1916600160a81b1790556121b96010546001600160a01b036101009091041690565b6001600160a01b03166394c7d7ee8686866040518463ffffffff1660e01b81526004016121e8939291906141e1565b5f604051808303815f87803b1580156121ff575f5ffd5b505af1158015612211573d5f5f3e3d5ffd5b50506010805460ff60a81b191690555061224b9050565b60405162d1953b60e31b81526001600160a01b038616600482015260240161066d565b5050505050565b61225a613164565b6010805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b5f81815260016020526040902054806115545760405163206ef55960e11b81526004810183905260240161066d565b60108054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6123376119d5565b6010805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a2586122873390565b612374613c7b565b338082525f908152600a6020908152604091829020549083015281018460018111156123a2576123a2613f62565b908160018111156123b5576123b5613f62565b905250608081019290925260a0820152919050565b6123f76040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b5f808460400151600181111561240f5761240f613f62565b1461241a575f61241d565b60015b90505b608084015115801590612437575060408460c00151105b801561245157506124518585604001518660a00151612620565b156124915761248c8585835f8860400151600181111561247357612473613f62565b14612482578860400151613187565b8860600151613187565b612420565b8360e001515f036124a257506119ce565b7f00000000000000000000000000000000000000000000000000000000000000008460e001516124d291906140b6565b8252610100840151612505907f0000000000000000000000000000000000000000000000000000000000000000906140b6565b602083018190526127109061251b9085906140b6565b6125259190614134565b60408301525f8460400151600181111561254157612541613f62565b0361256957608085015182516125629161255a916140b6565b6127106132d8565b6101608501525b836101400151826040015161257e9190614147565b8560e00181815161258f9190614147565b90525061012084015160e08501516101008601516125b192600e92909161330b565b835f01516001600160a01b03167f0b0bc708dcf1c157b3a7aacb0238a4b65e8116d28c833763ab52a1188c2a90da8560400151845f0151856020015186604001518961014001518a610160015160405161261096959493929190614220565b60405180910390a2509392505050565b5f8083600181111561263457612634613f62565b0361265757606084015115801590612650575081846060015111155b90506119ce565b818460400151101590509392505050565b5f612677858560400151611a52565b905083602001515f036126935761268d85611aa0565b60208501525b6126d785826126d2876020015188608001518960a00151888c60c00151608082901b851760a085901b1760c084901b1760d882901b1795945050505050565b6133f4565b6126f3846040015185608001518660a001518860c00151611c32565b60808086019190915260608086019290925260a0860151908601516040805192835260208301919091528101849052339183917f73d269ae9c85bfa23c18c756ce946fee3d4bd61627467b157781630dfd5795e0910160405180910390a3949350505050565b5f8260400151600181111561277057612770613f62565b036127eb576127a08160800151826040015183602001516127919190614147565b61279b9190614147565b611ceb565b6127ae826101600151612b3a565b6106c07f0000000000000000000000000000000000000000000000000000000000000000836101600151835f01516127e691906140cd565b61352d565b60608101518151612804916127ff91614147565b611cb0565b612812826101600151612b3a565b6106c07f0000000000000000000000000000000000000000000000000000000000000000826040015183602001516127e691906140cd565b5f816001166001811115610ac957610ac9613f62565b61286d8383836001613547565b6112fa57604051635274afe760e01b81526001600160a01b038416600482015260240161066d565b60c88311156128ba576040516336887d2360e11b81526004810184905260240161066d565b60c88211156128df576040516336887d2360e11b81526004810183905260240161066d565b60c8811115612904576040516336887d2360e11b81526004810182905260240161066d565b821580159061293d575061271061293b847f00000000000000000000000000000000000000000000000000000000000000006140b6565b105b1561295e576040516336887d2360e11b81526004810184905260240161066d565b5f6129676117c8565b60c0810183905260a0810184905260808101859052905061298781611baf565b60408051858152602081018590529081018390527f01bae858246c904512695a3f6d48ab88abb7a0192fdd7c53b043e60317795f459060600160405180910390a150505050565b5f8281526002602052604081205490819003612a0057604051636458140f60e11b81526004810184905260240161066d565b612a0982612bba565b15612a3357604051637c06dd7560e11b815263ffffffff608084901c16600482015260240161066d565b5f612a3e600e61165e565b6020015190505f6001612a508661284a565b6001811115612a6157612a61613f62565b14612a6f5782821015612a74565b828211155b9050811580612a81575080155b1561224b57604051630191613960e61b8152600481018390526024810184905260440161066d565b5f838152600d60205260409020546001600160801b0381169060801c61224b85612ad38685614147565b6106858685614147565b612af263ffffffff606083901c1660a0614147565b63ffffffff919091165f908152600b60209081526040808320805460019586901b1890559382529190915290812055565b5f63ffffffff60a01b19831660a083901b17610ac6565b8015610b6157604051632241328b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690632241328b90612b919030908590600190600401614256565b5f604051808303815f87803b158015612ba8575f5ffd5b505af115801561224b573d5f5f3e3d5ffd5b5f63ffffffff608083901c1680158015906119ce575042101592915050565b612c0c6040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b6040518060c001604052808363ffffffff168152602001602084901c62ffffff168152602001603884901c66ffffffffffffff168152602001607084901c66ffffffffffffff16815260200160a884901c68ffffffffffffffffff16815260200160f084901c8152509050919050565b15610ae357604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f6001600160801b03821115612cd4576040516306dfcc6560e41b8152608060048201526024810183905260440161066d565b5090565b5f5f19600160ff85161b01826119ce57600160ff85161b811719611038565b5f81612d0b57612d0683612d45565b610ac6565b821e60ff03610ac6565b5f63ffffffff821115612cd4576040516306dfcc6560e41b8152602060048201526024810183905260440161066d565b5f600182190182161e60ff03610ac9565b5f63ffffffff60601b198316606083901b17610ac6565b612d7b8484848460016135a9565b611f6a57604051635274afe760e01b81526001600160a01b038516600482015260240161066d565b5f612dad8361284a565b905062ffffff60c083901c165f612dc4838361186c565b805190915063ffffffff604086901c1690869003612de457808252612e58565b5f602086901c63ffffffff165f81815260016020526040902054909150612e0b9083613616565b5f82815260016020526040812091909155829003612e2f5760208301819052612e56565b5f82815260016020526040902054612e479082613632565b5f838152600160205260409020555b505b60a085901c63ffffffff1682604001818151612e7491906140cd565b905250612e838785858561364a565b50505050505050565b612e968383612add565b5f5f612ec3612ea48661284a565b60a086901c63ffffffff1660c087901c62ffffff166114808860d81c90565b91509150612ede612ed78563ffffffff1690565b8383612aa9565b63ffffffff84165f908152600b60205260409020546001600160a01b0316857f0ff48e3d573aa3e24b537d758600ff716428da5d9599982a8fcfcded17ddd3ab60a087901c63ffffffff1686604051612f3892919061428b565b60405180910390a35050505050565b612f6860405180606001604052805f81526020015f81526020015f81525090565b6040518060600160405280845f015184612f8291906140cd565b8560200151612f9191906140b6565b8560400151612fa09190614147565b8152602001846060015181526020018460800151815250905092915050565b612fe060405180606001604052805f81526020015f81526020015f81525090565b82515f90612ff19061038490614171565b8451612ffd91906140cd565b9050808311613018576130108584612f47565b9150506119ce565b6130228582612f47565b91505f61302f82856140cd565b90505f82865f015161304191906140cd565b9050613060845f0151876040015161305991906140cd565b83836136ef565b8451859061306f908390614147565b9052506020840151606087015161308991613059916140cd565b8460200181815161309a9190614147565b905250604084015160808701516130b491613059916140cd565b846040018181516130c59190614147565b9052505050509392505050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa1561315a575f516020805191945081901c150291505b5094509492505050565b60105460ff16610ae357604051638dfc202b60e01b815260040160405180910390fd5b5f613192838361186c565b80519091505b80158015906131aa5750608085015115155b80156131ba575060408560c00151105b156132c1578460c00180516131ce906140f4565b90525f818152600160205260408120549060a082901c63ffffffff1690505f87602001516131ff8463ffffffff1690565b1490508080613212575061321283612bba565b156132415761322f848483613228576001612e8c565b6002612e8c565b604083901c63ffffffff1693506132a3565b87606001511561326757604051631f92f78560e11b81526004810187905260240161066d565b61327582896080015161379f565b915061328489898686866137ae565b60a083901c63ffffffff1682036132a357604083901c63ffffffff1693505b81856040018181516132b591906140cd565b90525061319892505050565b8082526132d08685858561364a565b505050505050565b5f815f036132ea576132ea60126139fe565b8160018403816132fc576132fc614120565b04600101831515029392505050565b83545f61331782612bd9565b905081156133a95761332b61038442614134565b815161333a9061038490614134565b146133795760a0810180515f908152600180890160205260409091208490559051611000916133699190614147565b6133739190614171565b60a08201525b805161338590426140cd565b816020015161339491906140b6565b816040018181516133a59190614147565b9052505b428152602081018590526060810180518591906133c7908390614147565b9052506080810180518491906133de908390614147565b9052506133ea81613a0f565b9095555050505050565b5f6133fe8361284a565b905062ffffff60c083901c165f613415838361186c565b80519091505f036134ac5784815261345582600485600181111561343b5761343b613f62565b6002811061344b5761344b61410c565b6003020190613a9c565b600183600181111561346957613469613f62565b0361349457606086015115806134825750856060015182105b1561348f57606086018290525b6134f2565b856040015182111561348f57604086018290526134f2565b60208101516134bc908590613632565b6020808301515f908152600190915260409020549094506134dd9086613616565b6020808301515f908152600190915260409020555b6020810185905260a084901c63ffffffff16816040018181516135159190614147565b905250613523838383613b0e565b6132d08585611aeb565b80156106c0576106c06001600160a01b0383163383612860565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f5114831661359d578383151615613591573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166136055783831516156135f9573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f6bffffffff0000000000000000198316604083901b17610ac6565b5f67ffffffff00000000198316602083901b17610ac6565b613655838383613b0e565b80515f03611f6a575f600484600181111561367257613672613f62565b600281106136825761368261410c565b6003020190506136928184613b52565b60018460018111156136a6576136a6613f62565b036136cc57846060015183036136c7576136c181845f6118e9565b60608601525b61224b565b8460400151830361224b576136e3818460016118e9565b60408601525050505050565b5f5f5f6136fc8686613bc8565b91509150815f036137205783818161371657613716614120565b04925050506119ce565b8184116137375761373760038515026011186139fe565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f828218828410028218610ac6565b60808401805162ffffff60c085901c169183916137cc9083906140cd565b90525060e0850180518391906137e3908390614147565b9052506137f081836140b6565b85610100018181516138029190614147565b905250610120850181905260a083901c63ffffffff16820361382d576138288484612add565b61385a565b61384b6138448363ffffffff60a087901c166140cd565b8490612b23565b5f858152600160205260409020555b5f7f000000000000000000000000000000000000000000000000000000000000000061388683856140b6565b61389091906140b6565b90505f6127106138a08660d81c90565b6138aa90846140b6565b6138b49190614134565b90508087610140018181516138c99190614147565b9052505f876040015160018111156138e3576138e3613f62565b03613902576138fd63ffffffff86165f6114c284866140cd565b613982565b5f61392d7f0000000000000000000000000000000000000000000000000000000000000000866140b6565b90505f6127108a608001518361394391906140b6565b61394d9190614134565b90508089610160018181516139629190614147565b90525061397f63ffffffff881661397983856140cd565b5f612aa9565b50505b86516001600160a01b03166139a88663ffffffff165f908152600b602052604090205490565b6001600160a01b0316877f0ae2f968fb2a042a36c6f0028b9b01c3642c0eaf4957e5fd8c34fb7d5f15e7c086886040516139ec929190918252602082015260400190565b60405180910390a45050505050505050565b634e487b715f52806020526024601cfd5b5f60f08260a00151901b60a8613a288460800151613be4565b68ffffffffffffffffff16901b6070613a448560600151613c19565b66ffffffffffffff16901b6038613a5e8660400151613c19565b66ffffffffffffff16901b6020613a788760200151613c4c565b62ffffff16901b613a8b875f0151612d15565b63ffffffff16171717171792915050565b600881901c5f90815260028301602052604090208054600160ff84161b81179091558015613ac957505050565b601082901c5f9081526001848101602052604082208054600886901c60ff169290921b8217905590819003611f6a57600160ff601085901c161b845417845550505050565b6040818101516020808401518451911b17911b1760035f846018876001811115613b3a57613b3a613f62565b901b17815260208101919091526040015f2055505050565b600881901c5f90815260028301602052604090208054600160ff84161b8181189283905514613b8057505050565b600160ff600884901c161b601083901c5f9081526001850160205260408120805492909218918290559091508190036112fa57600160ff601084901c161b8354188355505050565b5f805f1983850993909202808410938190039390930393915050565b5f68ffffffffffffffffff821115612cd4576040516306dfcc6560e41b8152604860048201526024810183905260440161066d565b5f66ffffffffffffff821115612cd4576040516306dfcc6560e41b8152603860048201526024810183905260440161066d565b5f62ffffff821115612cd4576040516306dfcc6560e41b8152601860048201526024810183905260440161066d565b60408051610180810182525f80825260208201819052909182019081526020015f151581526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b80356001600160a01b0381168114611554575f5ffd5b5f5f60408385031215613cfb575f5ffd5b613d0483613cd4565b946020939093013593505050565b803560028110611554575f5ffd5b5f5f60408385031215613d31575f5ffd5b613d0483613d12565b602080825282518282018190525f918401906040840190835b81811015613d7d578351805184526020908101518185015290930192604090920191600101613d53565b509095945050505050565b803563ffffffff81168114611554575f5ffd5b803562ffffff81168114611554575f5ffd5b5f5f5f5f5f60a08688031215613dc1575f5ffd5b613dca86613d12565b9450613dd860208701613d88565b9350613de660408701613d9b565b9250613df460608701613d9b565b9150613e0260808701613d88565b90509295509295909350565b5f5f60408385031215613e1f575f5ffd5b50508035926020909101359150565b5f60208284031215613e3e575f5ffd5b5035919050565b5f60208284031215613e55575f5ffd5b610ac682613cd4565b5f5f5f60608486031215613e70575f5ffd5b613e7984613d12565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b81811015613d7d578351835260209384019390920191600101613ea7565b5f5f5f5f5f60a08688031215613ed9575f5ffd5b613ee286613d12565b9450613ef060208701613d88565b9350613efe60408701613d9b565b9250606086013560048110613df4575f5ffd5b5f5f5f5f60808587031215613f24575f5ffd5b613f2d85613d12565b9350613f3b60208601613d88565b9250613f4960408601613d9b565b9150613f5760608601613d88565b905092959194509250565b634e487b7160e01b5f52602160045260245ffd5b60028110613f8657613f86613f62565b9052565b81516001600160a01b0316815260208083015160e0830191613fae90840182613f76565b5063ffffffff604084015116604083015262ffffff606084015116606083015262ffffff608084015116608083015263ffffffff60a08401511660a083015260c083015161400160c084018260ff169052565b5092915050565b5f5f5f6060848603121561401a575f5ffd5b505081359360208301359350604090920135919050565b5f5f60208385031215614042575f5ffd5b823567ffffffffffffffff811115614058575f5ffd5b8301601f81018513614068575f5ffd5b803567ffffffffffffffff81111561407e575f5ffd5b8560208260051b8401011115614092575f5ffd5b6020919091019590945092505050565b634e487b7160e01b5f52601160045260245ffd5b8082028115828204841417610ac957610ac96140a2565b81810381811115610ac957610ac96140a2565b634e487b7160e01b5f52604160045260245ffd5b5f60018201614105576141056140a2565b5060010190565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601260045260245ffd5b5f8261414257614142614120565b500490565b80820180821115610ac957610ac96140a2565b5f6020828403121561416a575f5ffd5b5051919050565b5f8261417f5761417f614120565b500690565b5f5f85851115614192575f5ffd5b8386111561419e575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015614001576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b60c0810161422e8289613f76565b602082019690965260408101949094526060840192909252608083015260a090910152919050565b6001600160a01b038416815260208101839052606081016004831061427d5761427d613f62565b826040830152949350505050565b82815260408101600383106142a2576142a2613f62565b826020830152939250505056fea164736f6c6343000825000a';

export const orderBookDeployedBytecode =
  '0x608060405234801561000f575f5ffd5b506004361061021e575f3560e01c8063999b93af1161012a578063c7e85f94116100b4578063ed684cc611610079578063ed684cc614610532578063f210d08714610545578063f29ebf611461056c578063f9091b8314610593578063faae3a6c146105a6575f5ffd5b8063c7e85f94146104a9578063c8796572146104c9578063ce513b6f146104d1578063cec10c1114610517578063d0940a5d1461052a575f5ffd5b8063b6b23237116100fa578063b6b2323714610452578063b98deeab14610465578063bbe620171461046d578063bcf35f7214610480578063bf7e214f14610493575f5ffd5b8063999b93af146103ed5780639af1d35a14610414578063a852dd3d14610437578063b0c0c2641461044a575f5ffd5b80635001f3b5116101ab578063800205131161017b57806380020513146103675780638132109e1461039c5780638456cb59146103a45780638e665fb3146103ac5780638fb36037146103cc575f5ffd5b80635001f3b5146102f75780635c975abb14610336578063682c20581461034c5780637a9e5e4b14610354575f5ffd5b806318cb2b18116101f157806318cb2b181461029a57806318f68645146102a25780633f4ba83a146102b557806340e58ee5146102bd5780634942f65f146102d0575f5ffd5b8063053f14da14610222578063091901831461024457806313f5493c1461025957806314fde65614610279575b5f5ffd5b61022a6105b9565b604080519283526020830191909152015b60405180910390f35b610257610252366004613cea565b610603565b005b61026c610267366004613d20565b6106c4565b60405161023b9190613d3a565b61028c610287366004613dad565b610814565b60405190815260200161023b565b61028c6109a3565b61028c6102b0366004613e0e565b610a3a565b610257610acf565b6102576102cb366004613e2e565b610ae5565b61028c7f000000000000000000000000000000000000000000000000000000000000000081565b61031e7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161023b565b60105460ff16604051901515815260200161023b565b61028c610b64565b610257610362366004613e45565b610b76565b61037a610375366004613e2e565b610bf0565b604080518251815260208084015190820152918101519082015260600161023b565b61028c606081565b610257610c1c565b6103bf6103ba366004613e5e565b610c2d565b60405161023b9190613e8e565b6103d4610cea565b6040516001600160e01b0319909116815260200161023b565b61031e7f000000000000000000000000000000000000000000000000000000000000000081565b61041c610d0e565b6040805193845260208401929092529082015260600161023b565b610257610445366004613cea565b610d36565b61028c60c881565b61022a610460366004613ec5565b610de3565b61028c604081565b61028c61047b366004613f11565b610f8e565b61022a61048e366004613e0e565b611040565b60105461010090046001600160a01b031661031e565b6104bc6104b7366004613e2e565b61111d565b60405161023b9190613f8a565b61028c61122d565b61022a6104df366004613e45565b6001600160a01b03165f908152600a60209081526040808320548352600d9091529020546001600160801b0381169160809190911c90565b610257610525366004614008565b6112e6565b61022a6112ff565b61028c610540366004613e2e565b61131f565b61028c7f000000000000000000000000000000000000000000000000000000000000000081565b61031e7f000000000000000000000000000000000000000000000000000000000000000081565b6102576105a1366004614031565b611559565b6103bf6105b4366004613e45565b61163a565b5f5f5f6105c6600e61165e565b90507f000000000000000000000000000000000000000000000000000000000000000081602001516105f891906140b6565b905190939092509050565b61060b61169c565b335f908152600a60205260408120549080610642835f908152600d60205260409020546001600160801b0381169160809190911c90565b9150915080841115610676576040516313adfabb60e21b815260048101859052602481018290526044015b60405180910390fd5b61068a838361068587856140cd565b6116f3565b6106b57f00000000000000000000000000000000000000000000000000000000000000008686611733565b5050506106c061179e565b5050565b60605f808460018111156106da576106da613f62565b146106f0576106e76117c8565b606001516106fd565b6106f86117c8565b604001515b90508267ffffffffffffffff811115610718576107186140e0565b60405190808252806020026020018201604052801561075c57816020015b604080518082019091525f80825260208201528152602001906001900390816107365790505b5091505f5b811580159061076f57508381105b1561080b57604051806040016040528083815260200161078f878561186c565b60400151905283826107a0816140f4565b9350815181106107b2576107b261410c565b6020908102919091010152610804825f8760018111156107d4576107d4613f62565b1460048860018111156107e9576107e9613f62565b600281106107f9576107f961410c565b6003020191906118e9565b9150610761565b82525092915050565b5f61081d6119d5565b61082561169c565b6108418563ffffffff168462ffffff168463ffffffff166119f9565b8362ffffff165f0361086657604051631630779760e01b815260040160405180910390fd5b5f61086f6117c8565b905061087b8188611a52565b5f81815260026020908152604080832062ffffff8a169055338352600a9091528120549193508190036108b4576108b182611aa0565b90505b60a0808301516108fb91859160d81b62ffffff60c01b60c08a901b1663ffffffff60a01b928c901b9290921663ffffffff60801b60808a901b168617179190911717611aeb565b61090482611baf565b6040805162ffffff88811682528716602082015263ffffffff89811682840152861660608201529051339185917f10c52e39f3f97cda0fb7d426c47b75ee411eb57da7a4a13b0c15e808e8574dc29181900360800190a35f5f6109788a8a63ffffffff168962ffffff168760a00151611c32565b9150915061098582611cb0565b61098e81611ceb565b5050505061099a61179e565b95945050505050565b5f6109ac61169c565b335f908152600a60205260408120546109c490611e74565b90505f6109cf6117c8565b90505f92505b8151831015610a24575f8284815181106109f1576109f161410c565b60200260200101519050610a18828260015f8581526020019081526020015f20545f611f2e565b508260010192506109d5565b610a2d81611baf565b5050610a3761179e565b90565b5f818310610a6557604051633ac694ef60e21b8152600481018490526024810183905260440161066d565b610a6f83836140cd565b7f0000000000000000000000000000000000000000000000000000000000000000610a9b600e86611f70565b51610aa7600e86611f70565b51610ab291906140cd565b610abc91906140b6565b610ac69190614134565b90505b92915050565b610adb335b5f3661213f565b610ae3612252565b565b610aed61169c565b5f610af7826122a4565b335f908152600a602052604090205490915063ffffffff821614610b3757604051630df6426560e11b81526004810183905233602482015260440161066d565b5f610b406117c8565b9050610b4e8184845f611f2e565b610b5781611baf565b5050610b6161179e565b50565b5f610b6d6117c8565b60e00151905090565b601054339061010090046001600160a01b03168114610bb25760405162d1953b60e31b81526001600160a01b038216600482015260240161066d565b816001600160a01b03163b5f03610be7576040516361798f2f60e11b81526001600160a01b038316600482015260240161066d565b6106c0826122d3565b610c1160405180606001604052805f81526020015f81526020015f81525090565b610ac9600e83611f70565b610c2533610ad4565b610ae361232f565b60608167ffffffffffffffff811115610c4857610c486140e0565b604051908082528060200260200182016040528015610c71578160200160208202803683370190505b5090505f80610c80868661186c565b5190505b8015801590610c9257508382105b15610ce057808383610ca3816140f4565b945081518110610cb557610cb561410c565b6020908102919091018101919091525f918252600190526040908190205463ffffffff911c16610c84565b5081529392505050565b6010545f90600160a81b900460ff16610d0257505f90565b50638fb3603760e01b90565b5f5f5f5f610d1a6117c8565b608081015160a082015160c09092015190969195509350915050565b610d3e61169c565b335f908152600a60205260408120549080610d75835f908152600d60205260409020546001600160801b0381169160809190911c90565b9150915081841115610da4576040516313adfabb60e21b8152600481018590526024810183905260440161066d565b610db883610db286856140cd565b836116f3565b6106b57f00000000000000000000000000000000000000000000000000000000000000008686611733565b5f5f610ded6119d5565b610df561169c565b610e118663ffffffff168662ffffff168563ffffffff166119f9565b5f610e1a6117c8565b90505f610e33898963ffffffff168962ffffff1661236c565b90506003866003811115610e4957610e49613f62565b14606082015260a08201515f90610e6390849084906123ca565b90508160e00151935081608001515f14610f66576002876003811115610e8b57610e8b613f62565b03610eb1578160800151604051635b7460c560e11b815260040161066d91815260200190565b5f60408360c00151148015610ed15750610ed1848c8b62ffffff16612620565b9050808015610ee1575082606001515b15610f2a575f8b6001811115610ef957610ef9613f62565b14610f08578360400151610f0e565b83606001515b604051631f92f78560e11b815260040161066d91815260200190565b80158015610f4a57506001886003811115610f4757610f47613f62565b14155b15610f6457610f618484848a63ffffffff16612668565b95505b505b610f6f83611baf565b610f798282612759565b505050610f8461179e565b9550959350505050565b5f610f976119d5565b610f9f61169c565b610fbb8463ffffffff168462ffffff168463ffffffff166119f9565b5f610fc46117c8565b90505f610fdd878763ffffffff168762ffffff1661236c565b90505f610fef83838560a001516123ca565b90508160e001515f0361101557604051637b1e13a160e11b815260040160405180910390fd5b61101e83611baf565b6110288282612759565b5060e0015191505061103861179e565b949350505050565b5f5f82841061106c57604051633ac694ef60e21b8152600481018590526024810184905260440161066d565b5f611078600e86611f70565b90505f611086600e86611f70565b90508160200151816020015161109c91906140cd565b9250825f036110c857604051633ac694ef60e21b8152600481018790526024810186905260440161066d565b827f0000000000000000000000000000000000000000000000000000000000000000836040015183604001516110fe91906140cd565b61110891906140b6565b6111129190614134565b935050509250929050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c081018290529061115e836122a4565b90506040518060e001604052806111868363ffffffff165f908152600b602052604090205490565b6001600160a01b0316815260200161119d8561284a565b60018111156111ae576111ae613f62565b815260200160a083901c63ffffffff1663ffffffff16815260200160c083901c62ffffff1662ffffff16815260200160025f8681526020019081526020015f205462ffffff16815260200161120c8363ffffffff60809190911c1690565b63ffffffff1681526020016112218360d81c90565b60ff1690529392505050565b5f61123661169c565b5f61123f6117c8565b60e0810180515f9091529250905061125681611baf565b6040518281527f860c0aa5520013080c2f65981705fcdea474d9f7c3daf954656ed5e65d692d1f9060200160405180910390a16112dd6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000167f000000000000000000000000000000000000000000000000000000000000000084612860565b50610a3761179e565b6112ef33610ad4565b6112fa838383612895565b505050565b5f5f5f61130a6117c8565b90508060400151816060015192509250509091565b5f6113286119d5565b61133061169c565b5f61133a836122a4565b905061134683826129ce565b5f61134f6117c8565b9050611359613c7b565b63ffffffff831660208281018290525f918252600b905260409020546001600160a01b031681526113898561284a565b8160400190600181111561139f5761139f613f62565b908160018111156113b2576113b2613f62565b90525060a083901c63ffffffff16608082015260c083901c62ffffff1660a0820152805160405133916001600160a01b03169087907f6bb398455a4d09bd60e61f94f248413de82d1e63d02d6079aa641a6174b0c6da905f90a45f611421838361141c8760d81c90565b6123ca565b90508160e001519450845f0361144a57604051637b1e13a160e11b815260040160405180910390fd5b5f8260400151600181111561146157611461613f62565b036114cd575f611485818760c088901c62ffffff166114808960d81c90565b611c32565b9150506114c78360200151846101600151845f01516114a491906140cd565b604085015160208601516114b890866140cd565b6114c291906140cd565b612aa9565b506114ea565b6114ea82602001515f836040015184602001516114c291906140cd565b81608001515f03611512575f8681526002602052604081205561150d8685612add565b611531565b6080820151611522908590612b23565b5f878152600160205260409020555b61153a83611baf565b611548826101600151612b3a565b5050505061155461179e565b919050565b61156161169c565b5f61156a6117c8565b90505f5b82811015611627575f60015f86868581811061158c5761158c61410c565b9050602002013581526020019081526020015f205490506115ac81151590565b6115b6575061161f565b6115bf81612bba565b6115f8578484838181106115d5576115d561410c565b90506020020135604051631f98655760e21b815260040161066d91815260200190565b61161d8386868581811061160e5761160e61410c565b90506020020135836001611f2e565b505b60010161156e565b5061163181611baf565b506106c061179e565b6001600160a01b0381165f908152600a6020526040902054606090610ac990611e74565b6116916040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b8154610ac990612bd9565b6116c67f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c612c7c565b610ae360017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612c9a565b60806116fe82612ca1565b6001600160801b0316901b61171283612ca1565b5f948552600d60205260409094206001600160801b03909416179092555050565b816001600160a01b0316836001600160a01b0316336001600160a01b03167fa4195c37c2947bbe89165f03e320b6903116f0b10d8cfdb522330f7ce6f9fa248460405161178291815260200190565b60405180910390a46112fa6001600160a01b0384168383612860565b610ae35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006116ed565b6118086040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f5463ffffffff8082168352602082811c9091169083015262ffffff604082811c821690840152605882901c16606083015260ff607082901c8116608080850191909152607883901c821660a085015282901c1660c083015260881c60e082015290565b61188d60405180606001604052805f81526020015f81526020015f81525090565b5f60035f8460188760018111156118a6576118a6613f62565b901b17815260208082019290925260409081015f205463ffffffff808216865281841c169285019290925290811c67ffffffffffffffff16908301525092915050565b5f600883901c816118fa8585612cd8565b5f8381526002880160205260408120549190911691508190036119b9576119218285612cd8565b866001015f600885901c81526020019081526020015f2054169050805f0361199157611951600883901c85612cd8565b86541690505f819003611968575f925050506119ce565b60086119748286612cf7565b901b600881901c5f90815260018801602052604090205490925090505b61199b8185612cf7565b60ff19909216919091175f8181526002870160205260409020549091505b6119c38185612cf7565b600883901b17925050505b9392505050565b60105460ff1615610ae35760405163d93c066560e01b815260040160405180910390fd5b821580611a04575081155b15611a2257604051631630779760e01b815260040160405180910390fd5b8015801590611a315750428111155b156112fa57604051637c06dd7560e11b81526004810182905260240161066d565b5f611a93826001811115611a6857611a68613f62565b84518590611a75906140f4565b90819052611a849060026140b6565b611a8e9190614147565b612d15565b63ffffffff169392505050565b5f611abc826020018051611ab3906140f4565b90819052612d15565b335f818152600a6020908152604080832063ffffffff9590951694859055848352600b90915290205592915050565b63ffffffff81165f818152600b602052604081205490811960a01c90819003611b2757604051633943900360e01b815260040160405180910390fd5b5f611b3182612d45565b9050611b3e8160a0614147565b5f858152600b60209081526040808320600190941b8717909355600887901b600385901c178252600c905220805463ffffffff60e0600585901b1681811b1983168a821b17909355611b949088908590612d5616565b5f988952600160205260409098209790975550505050505050565b60e08101516bffffffffffffffffffffffff1015611be05760405163a4fa37f960e01b815260040160405180910390fd5b60888160e00151901b60808260c00151901b60788360a00151901b60708460800151901b60588560600151901b60408660400151901b60208760200151901b875f0151171717171717175f8190555050565b5f806001866001811115611c4857611c48613f62565b03611c785750507f000000000000000000000000000000000000000000000000000000000000000083025f611ca7565b508383027f00000000000000000000000000000000000000000000000000000000000000000261271083820204015b94509492505050565b8015610b6157610b616001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016333084612d6d565b805f03611cf55750565b6040516370a0823160e01b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa158015611d59573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611d7d919061415a565b9050611db46001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016333085612d6d565b6040516370a0823160e01b81523060048201525f9082906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906370a0823190602401602060405180830381865afa158015611e1a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e3e919061415a565b611e4891906140cd565b90508281146112fa57604051630ffb20d760e11b8152600481018490526024810182905260440161066d565b5f818152600b6020526040908190205481516060808252610c20820190935260a09190911c90828160200160208202803683370190505091505f805b82811c15611f2557600183821c1615611f1557600381901c600886901b175f908152600c6020526040902054600582901b60e0161c63ffffffff168483611ef6816140f4565b945081518110611f0857611f0861410c565b6020026020010181815250505b611f1e816140f4565b9050611eb0565b50825250919050565b5f8381526002602052604090205415611f54575f83815260026020526040812055611f5f565b611f5f848484612da3565b611f6a838383612e8c565b50505050565b611f9160405180606001604052805f81526020015f81526020015f81525090565b5f611f9b8461165e565b80519091501580611fab57504283115b15611fcc57604051630428e63d60e31b81526004810184905260240161066d565b80518310611fe657611fde8184612f47565b915050610ac9565b60a08101515f908152600185016020526040812054156120085761100061200e565b8160a001515b90505f816110008460a001516120249190614147565b61202e91906140cd565b90505f825b808210156120a7575f60026120488385614147565b6120529190614134565b90508760018a015f6110006120678589614147565b6120719190614171565b81526020019081526020015f205463ffffffff161115612093578091506120a1565b61209e816001614147565b92505b50612033565b815f036120ca57604051630428e63d60e31b81526004810188905260240161066d565b83821461210657612103600189015f6110006120e68688614147565b6120f09190614171565b81526020019081526020015f2054612bd9565b94505b61213361212c896001015f611000600187896121229190614147565b6120e691906140cd565b8689612fbf565b98975050505050505050565b5f5f61217961215c6010546001600160a01b036101009091041690565b863061216b60045f898b614184565b612174916141ab565b6130d2565b915091508161224b5763ffffffff811615612228576010805460ff60a81b1916600160a81b1790556121b96010546001600160a01b036101009091041690565b6001600160a01b03166394c7d7ee8686866040518463ffffffff1660e01b81526004016121e8939291906141e1565b5f604051808303815f87803b1580156121ff575f5ffd5b505af1158015612211573d5f5f3e3d5ffd5b50506010805460ff60a81b191690555061224b9050565b60405162d1953b60e31b81526001600160a01b038616600482015260240161066d565b5050505050565b61225a613164565b6010805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b5f81815260016020526040902054806115545760405163206ef55960e11b81526004810183905260240161066d565b60108054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6123376119d5565b6010805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a2586122873390565b612374613c7b565b338082525f908152600a6020908152604091829020549083015281018460018111156123a2576123a2613f62565b908160018111156123b5576123b5613f62565b905250608081019290925260a0820152919050565b6123f76040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b5f808460400151600181111561240f5761240f613f62565b1461241a575f61241d565b60015b90505b608084015115801590612437575060408460c00151105b801561245157506124518585604001518660a00151612620565b156124915761248c8585835f8860400151600181111561247357612473613f62565b14612482578860400151613187565b8860600151613187565b612420565b8360e001515f036124a257506119ce565b7f00000000000000000000000000000000000000000000000000000000000000008460e001516124d291906140b6565b8252610100840151612505907f0000000000000000000000000000000000000000000000000000000000000000906140b6565b602083018190526127109061251b9085906140b6565b6125259190614134565b60408301525f8460400151600181111561254157612541613f62565b0361256957608085015182516125629161255a916140b6565b6127106132d8565b6101608501525b836101400151826040015161257e9190614147565b8560e00181815161258f9190614147565b90525061012084015160e08501516101008601516125b192600e92909161330b565b835f01516001600160a01b03167f0b0bc708dcf1c157b3a7aacb0238a4b65e8116d28c833763ab52a1188c2a90da8560400151845f0151856020015186604001518961014001518a610160015160405161261096959493929190614220565b60405180910390a2509392505050565b5f8083600181111561263457612634613f62565b0361265757606084015115801590612650575081846060015111155b90506119ce565b818460400151101590509392505050565b5f612677858560400151611a52565b905083602001515f036126935761268d85611aa0565b60208501525b6126d785826126d2876020015188608001518960a00151888c60c00151608082901b851760a085901b1760c084901b1760d882901b1795945050505050565b6133f4565b6126f3846040015185608001518660a001518860c00151611c32565b60808086019190915260608086019290925260a0860151908601516040805192835260208301919091528101849052339183917f73d269ae9c85bfa23c18c756ce946fee3d4bd61627467b157781630dfd5795e0910160405180910390a3949350505050565b5f8260400151600181111561277057612770613f62565b036127eb576127a08160800151826040015183602001516127919190614147565b61279b9190614147565b611ceb565b6127ae826101600151612b3a565b6106c07f0000000000000000000000000000000000000000000000000000000000000000836101600151835f01516127e691906140cd565b61352d565b60608101518151612804916127ff91614147565b611cb0565b612812826101600151612b3a565b6106c07f0000000000000000000000000000000000000000000000000000000000000000826040015183602001516127e691906140cd565b5f816001166001811115610ac957610ac9613f62565b61286d8383836001613547565b6112fa57604051635274afe760e01b81526001600160a01b038416600482015260240161066d565b60c88311156128ba576040516336887d2360e11b81526004810184905260240161066d565b60c88211156128df576040516336887d2360e11b81526004810183905260240161066d565b60c8811115612904576040516336887d2360e11b81526004810182905260240161066d565b821580159061293d575061271061293b847f00000000000000000000000000000000000000000000000000000000000000006140b6565b105b1561295e576040516336887d2360e11b81526004810184905260240161066d565b5f6129676117c8565b60c0810183905260a0810184905260808101859052905061298781611baf565b60408051858152602081018590529081018390527f01bae858246c904512695a3f6d48ab88abb7a0192fdd7c53b043e60317795f459060600160405180910390a150505050565b5f8281526002602052604081205490819003612a0057604051636458140f60e11b81526004810184905260240161066d565b612a0982612bba565b15612a3357604051637c06dd7560e11b815263ffffffff608084901c16600482015260240161066d565b5f612a3e600e61165e565b6020015190505f6001612a508661284a565b6001811115612a6157612a61613f62565b14612a6f5782821015612a74565b828211155b9050811580612a81575080155b1561224b57604051630191613960e61b8152600481018390526024810184905260440161066d565b5f838152600d60205260409020546001600160801b0381169060801c61224b85612ad38685614147565b6106858685614147565b612af263ffffffff606083901c1660a0614147565b63ffffffff919091165f908152600b60209081526040808320805460019586901b1890559382529190915290812055565b5f63ffffffff60a01b19831660a083901b17610ac6565b8015610b6157604051632241328b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690632241328b90612b919030908590600190600401614256565b5f604051808303815f87803b158015612ba8575f5ffd5b505af115801561224b573d5f5f3e3d5ffd5b5f63ffffffff608083901c1680158015906119ce575042101592915050565b612c0c6040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b6040518060c001604052808363ffffffff168152602001602084901c62ffffff168152602001603884901c66ffffffffffffff168152602001607084901c66ffffffffffffff16815260200160a884901c68ffffffffffffffffff16815260200160f084901c8152509050919050565b15610ae357604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f6001600160801b03821115612cd4576040516306dfcc6560e41b8152608060048201526024810183905260440161066d565b5090565b5f5f19600160ff85161b01826119ce57600160ff85161b811719611038565b5f81612d0b57612d0683612d45565b610ac6565b821e60ff03610ac6565b5f63ffffffff821115612cd4576040516306dfcc6560e41b8152602060048201526024810183905260440161066d565b5f600182190182161e60ff03610ac9565b5f63ffffffff60601b198316606083901b17610ac6565b612d7b8484848460016135a9565b611f6a57604051635274afe760e01b81526001600160a01b038516600482015260240161066d565b5f612dad8361284a565b905062ffffff60c083901c165f612dc4838361186c565b805190915063ffffffff604086901c1690869003612de457808252612e58565b5f602086901c63ffffffff165f81815260016020526040902054909150612e0b9083613616565b5f82815260016020526040812091909155829003612e2f5760208301819052612e56565b5f82815260016020526040902054612e479082613632565b5f838152600160205260409020555b505b60a085901c63ffffffff1682604001818151612e7491906140cd565b905250612e838785858561364a565b50505050505050565b612e968383612add565b5f5f612ec3612ea48661284a565b60a086901c63ffffffff1660c087901c62ffffff166114808860d81c90565b91509150612ede612ed78563ffffffff1690565b8383612aa9565b63ffffffff84165f908152600b60205260409020546001600160a01b0316857f0ff48e3d573aa3e24b537d758600ff716428da5d9599982a8fcfcded17ddd3ab60a087901c63ffffffff1686604051612f3892919061428b565b60405180910390a35050505050565b612f6860405180606001604052805f81526020015f81526020015f81525090565b6040518060600160405280845f015184612f8291906140cd565b8560200151612f9191906140b6565b8560400151612fa09190614147565b8152602001846060015181526020018460800151815250905092915050565b612fe060405180606001604052805f81526020015f81526020015f81525090565b82515f90612ff19061038490614171565b8451612ffd91906140cd565b9050808311613018576130108584612f47565b9150506119ce565b6130228582612f47565b91505f61302f82856140cd565b90505f82865f015161304191906140cd565b9050613060845f0151876040015161305991906140cd565b83836136ef565b8451859061306f908390614147565b9052506020840151606087015161308991613059916140cd565b8460200181815161309a9190614147565b905250604084015160808701516130b491613059916140cd565b846040018181516130c59190614147565b9052505050509392505050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa1561315a575f516020805191945081901c150291505b5094509492505050565b60105460ff16610ae357604051638dfc202b60e01b815260040160405180910390fd5b5f613192838361186c565b80519091505b80158015906131aa5750608085015115155b80156131ba575060408560c00151105b156132c1578460c00180516131ce906140f4565b90525f818152600160205260408120549060a082901c63ffffffff1690505f87602001516131ff8463ffffffff1690565b1490508080613212575061321283612bba565b156132415761322f848483613228576001612e8c565b6002612e8c565b604083901c63ffffffff1693506132a3565b87606001511561326757604051631f92f78560e11b81526004810187905260240161066d565b61327582896080015161379f565b915061328489898686866137ae565b60a083901c63ffffffff1682036132a357604083901c63ffffffff1693505b81856040018181516132b591906140cd565b90525061319892505050565b8082526132d08685858561364a565b505050505050565b5f815f036132ea576132ea60126139fe565b8160018403816132fc576132fc614120565b04600101831515029392505050565b83545f61331782612bd9565b905081156133a95761332b61038442614134565b815161333a9061038490614134565b146133795760a0810180515f908152600180890160205260409091208490559051611000916133699190614147565b6133739190614171565b60a08201525b805161338590426140cd565b816020015161339491906140b6565b816040018181516133a59190614147565b9052505b428152602081018590526060810180518591906133c7908390614147565b9052506080810180518491906133de908390614147565b9052506133ea81613a0f565b9095555050505050565b5f6133fe8361284a565b905062ffffff60c083901c165f613415838361186c565b80519091505f036134ac5784815261345582600485600181111561343b5761343b613f62565b6002811061344b5761344b61410c565b6003020190613a9c565b600183600181111561346957613469613f62565b0361349457606086015115806134825750856060015182105b1561348f57606086018290525b6134f2565b856040015182111561348f57604086018290526134f2565b60208101516134bc908590613632565b6020808301515f908152600190915260409020549094506134dd9086613616565b6020808301515f908152600190915260409020555b6020810185905260a084901c63ffffffff16816040018181516135159190614147565b905250613523838383613b0e565b6132d08585611aeb565b80156106c0576106c06001600160a01b0383163383612860565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f5114831661359d578383151615613591573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f511483166136055783831516156135f9573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f6bffffffff0000000000000000198316604083901b17610ac6565b5f67ffffffff00000000198316602083901b17610ac6565b613655838383613b0e565b80515f03611f6a575f600484600181111561367257613672613f62565b600281106136825761368261410c565b6003020190506136928184613b52565b60018460018111156136a6576136a6613f62565b036136cc57846060015183036136c7576136c181845f6118e9565b60608601525b61224b565b8460400151830361224b576136e3818460016118e9565b60408601525050505050565b5f5f5f6136fc8686613bc8565b91509150815f036137205783818161371657613716614120565b04925050506119ce565b8184116137375761373760038515026011186139fe565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f828218828410028218610ac6565b60808401805162ffffff60c085901c169183916137cc9083906140cd565b90525060e0850180518391906137e3908390614147565b9052506137f081836140b6565b85610100018181516138029190614147565b905250610120850181905260a083901c63ffffffff16820361382d576138288484612add565b61385a565b61384b6138448363ffffffff60a087901c166140cd565b8490612b23565b5f858152600160205260409020555b5f7f000000000000000000000000000000000000000000000000000000000000000061388683856140b6565b61389091906140b6565b90505f6127106138a08660d81c90565b6138aa90846140b6565b6138b49190614134565b90508087610140018181516138c99190614147565b9052505f876040015160018111156138e3576138e3613f62565b03613902576138fd63ffffffff86165f6114c284866140cd565b613982565b5f61392d7f0000000000000000000000000000000000000000000000000000000000000000866140b6565b90505f6127108a608001518361394391906140b6565b61394d9190614134565b90508089610160018181516139629190614147565b90525061397f63ffffffff881661397983856140cd565b5f612aa9565b50505b86516001600160a01b03166139a88663ffffffff165f908152600b602052604090205490565b6001600160a01b0316877f0ae2f968fb2a042a36c6f0028b9b01c3642c0eaf4957e5fd8c34fb7d5f15e7c086886040516139ec929190918252602082015260400190565b60405180910390a45050505050505050565b634e487b715f52806020526024601cfd5b5f60f08260a00151901b60a8613a288460800151613be4565b68ffffffffffffffffff16901b6070613a448560600151613c19565b66ffffffffffffff16901b6038613a5e8660400151613c19565b66ffffffffffffff16901b6020613a788760200151613c4c565b62ffffff16901b613a8b875f0151612d15565b63ffffffff16171717171792915050565b600881901c5f90815260028301602052604090208054600160ff84161b81179091558015613ac957505050565b601082901c5f9081526001848101602052604082208054600886901c60ff169290921b8217905590819003611f6a57600160ff601085901c161b845417845550505050565b6040818101516020808401518451911b17911b1760035f846018876001811115613b3a57613b3a613f62565b901b17815260208101919091526040015f2055505050565b600881901c5f90815260028301602052604090208054600160ff84161b8181189283905514613b8057505050565b600160ff600884901c161b601083901c5f9081526001850160205260408120805492909218918290559091508190036112fa57600160ff601084901c161b8354188355505050565b5f805f1983850993909202808410938190039390930393915050565b5f68ffffffffffffffffff821115612cd4576040516306dfcc6560e41b8152604860048201526024810183905260440161066d565b5f66ffffffffffffff821115612cd4576040516306dfcc6560e41b8152603860048201526024810183905260440161066d565b5f62ffffff821115612cd4576040516306dfcc6560e41b8152601860048201526024810183905260440161066d565b60408051610180810182525f80825260208201819052909182019081526020015f151581526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b80356001600160a01b0381168114611554575f5ffd5b5f5f60408385031215613cfb575f5ffd5b613d0483613cd4565b946020939093013593505050565b803560028110611554575f5ffd5b5f5f60408385031215613d31575f5ffd5b613d0483613d12565b602080825282518282018190525f918401906040840190835b81811015613d7d578351805184526020908101518185015290930192604090920191600101613d53565b509095945050505050565b803563ffffffff81168114611554575f5ffd5b803562ffffff81168114611554575f5ffd5b5f5f5f5f5f60a08688031215613dc1575f5ffd5b613dca86613d12565b9450613dd860208701613d88565b9350613de660408701613d9b565b9250613df460608701613d9b565b9150613e0260808701613d88565b90509295509295909350565b5f5f60408385031215613e1f575f5ffd5b50508035926020909101359150565b5f60208284031215613e3e575f5ffd5b5035919050565b5f60208284031215613e55575f5ffd5b610ac682613cd4565b5f5f5f60608486031215613e70575f5ffd5b613e7984613d12565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b81811015613d7d578351835260209384019390920191600101613ea7565b5f5f5f5f5f60a08688031215613ed9575f5ffd5b613ee286613d12565b9450613ef060208701613d88565b9350613efe60408701613d9b565b9250606086013560048110613df4575f5ffd5b5f5f5f5f60808587031215613f24575f5ffd5b613f2d85613d12565b9350613f3b60208601613d88565b9250613f4960408601613d9b565b9150613f5760608601613d88565b905092959194509250565b634e487b7160e01b5f52602160045260245ffd5b60028110613f8657613f86613f62565b9052565b81516001600160a01b0316815260208083015160e0830191613fae90840182613f76565b5063ffffffff604084015116604083015262ffffff606084015116606083015262ffffff608084015116608083015263ffffffff60a08401511660a083015260c083015161400160c084018260ff169052565b5092915050565b5f5f5f6060848603121561401a575f5ffd5b505081359360208301359350604090920135919050565b5f5f60208385031215614042575f5ffd5b823567ffffffffffffffff811115614058575f5ffd5b8301601f81018513614068575f5ffd5b803567ffffffffffffffff81111561407e575f5ffd5b8560208260051b8401011115614092575f5ffd5b6020919091019590945092505050565b634e487b7160e01b5f52601160045260245ffd5b8082028115828204841417610ac957610ac96140a2565b81810381811115610ac957610ac96140a2565b634e487b7160e01b5f52604160045260245ffd5b5f60018201614105576141056140a2565b5060010190565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601260045260245ffd5b5f8261414257614142614120565b500490565b80820180821115610ac957610ac96140a2565b5f6020828403121561416a575f5ffd5b5051919050565b5f8261417f5761417f614120565b500690565b5f5f85851115614192575f5ffd5b8386111561419e575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015614001576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b60c0810161422e8289613f76565b602082019690965260408101949094526060840192909252608083015260a090910152919050565b6001600160a01b038416815260208101839052606081016004831061427d5761427d613f62565b826040830152949350505050565b82815260408101600383106142a2576142a2613f62565b826020830152939250505056fea164736f6c6343000825000a';

/** Where constructor arguments stand in the deployed bytecode: first byte, and how many. */
export const orderBookImmutables: readonly (readonly [start: number, length: number])[] = [[725,32],[764,32],[1010,32],[1354,32],[1393,32],[1482,32],[1679,32],[2673,32],[3517,32],[4299,32],[4758,32],[4792,32],[7249,32],[7294,32],[7363,32],[7436,32],[7564,32],[7637,32],[9380,32],[9440,32],[10163,32],[10263,32],[10519,32],[11095,32],[14429,32],[14600,32]];
