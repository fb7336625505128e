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
  '0x610120604052348015610010575f5ffd5b5060405161484d38038061484d83398101604081905261002f916103d7565b85828281158061004557506001600160401b0382115b1561006357604051639db8d5b160e01b815260040160405180910390fd5b80158061007657506001600160401b0381115b8061008b575061008861271082610446565b15155b156100a957604051639db8d5b160e01b815260040160405180910390fd5b60809190915260a0526100bb81610120565b50836001600160a01b0316856001600160a01b0316036100ee57604051639db8d5b160e01b815260040160405180910390fd5b6001600160a01b0380861660c05284811660e052831661010052610115606480603261017c565b50505050505061048e565b60108054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b60c88311156101a6576040516336887d2360e11b8152600481018490526024015b60405180910390fd5b60c88211156101cb576040516336887d2360e11b81526004810183905260240161019d565b60c88111156101f0576040516336887d2360e11b81526004810182905260240161019d565b821580159061020d57506127108360805161020b9190610465565b105b1561022e576040516336887d2360e11b81526004810184905260240161019d565b5f61023761029e565b60c0810183905260a0810184905260808101859052905061025781610342565b60408051858152602081018590529081018390527f01bae858246c904512695a3f6d48ab88abb7a0192fdd7c53b043e60317795f459060600160405180910390a150505050565b6102de6040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f5463ffffffff8082168352602082811c9091169083015262ffffff604082811c821690840152605882901c16606083015260ff607082901c8116608080850191909152607883901c821660a085015282901c1660c083015260881c60e082015290565b60e08101516001600160601b03101561036e5760405163a4fa37f960e01b815260040160405180910390fd5b60888160e00151901b60808260c00151901b60788360a00151901b60708460800151901b60588560600151901b60408660400151901b60208760200151901b875f0151171717171717175f8190555050565b6001600160a01b03811681146103d4575f5ffd5b50565b5f5f5f5f5f5f60c087890312156103ec575f5ffd5b86516103f7816103c0565b6020880151909650610408816103c0565b6040880151909550610419816103c0565b606088015190945061042a816103c0565b608088015160a090980151969995985093969395939492505050565b5f8261046057634e487b7160e01b5f52601260045260245ffd5b500690565b808202811582820484141761048857634e487b7160e01b5f52601160045260245ffd5b92915050565b60805160a05160c05160e051610100516142ef61055e5f395f818161057101526112b801525f81816103f20152818161068f0152818161129601528181611d3d01528181611dbd01528181611e06015261284801525f81816102fc01528181610dbd01528181611cf4015281816127e40152612c4301525f818161054a015281816105ca01528181610a71015281816110cb01528181611caf01528181612511015261388e01525f81816102d501528181611c82015281816124d501528181612948015261393901526142ef5ff3fe608060405234801561000f575f5ffd5b506004361061021e575f3560e01c8063999b93af1161012a578063c7e85f94116100b4578063ed684cc611610079578063ed684cc614610532578063f210d08714610545578063f29ebf611461056c578063f9091b8314610593578063faae3a6c146105a6575f5ffd5b8063c7e85f94146104a9578063c8796572146104c9578063ce513b6f146104d1578063cec10c1114610517578063d0940a5d1461052a575f5ffd5b8063b6b23237116100fa578063b6b2323714610452578063b98deeab14610465578063bbe620171461046d578063bcf35f7214610480578063bf7e214f14610493575f5ffd5b8063999b93af146103ed5780639af1d35a14610414578063a852dd3d14610437578063b0c0c2641461044a575f5ffd5b80635001f3b5116101ab578063800205131161017b57806380020513146103675780638132109e1461039c5780638456cb59146103a45780638e665fb3146103ac5780638fb36037146103cc575f5ffd5b80635001f3b5146102f75780635c975abb14610336578063682c20581461034c5780637a9e5e4b14610354575f5ffd5b806318cb2b18116101f157806318cb2b181461029a57806318f68645146102a25780633f4ba83a146102b557806340e58ee5146102bd5780634942f65f146102d0575f5ffd5b8063053f14da14610222578063091901831461024457806313f5493c1461025957806314fde65614610279575b5f5ffd5b61022a6105b9565b604080519283526020830191909152015b60405180910390f35b610257610252366004613d1b565b610603565b005b61026c610267366004613d51565b6106c4565b60405161023b9190613d6b565b61028c610287366004613dde565b610814565b60405190815260200161023b565b61028c6109a3565b61028c6102b0366004613e3f565b610a3a565b610257610acf565b6102576102cb366004613e5f565b610ae5565b61028c7f000000000000000000000000000000000000000000000000000000000000000081565b61031e7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161023b565b60105460ff16604051901515815260200161023b565b61028c610b64565b610257610362366004613e76565b610b76565b61037a610375366004613e5f565b610bf0565b604080518251815260208084015190820152918101519082015260600161023b565b61028c606081565b610257610c1c565b6103bf6103ba366004613e8f565b610c2d565b60405161023b9190613ebf565b6103d4610cea565b6040516001600160e01b0319909116815260200161023b565b61031e7f000000000000000000000000000000000000000000000000000000000000000081565b61041c610d0e565b6040805193845260208401929092529082015260600161023b565b610257610445366004613d1b565b610d36565b61028c60c881565b61022a610460366004613ef6565b610de3565b61028c604081565b61028c61047b366004613f42565b610f8e565b61022a61048e366004613e3f565b611040565b60105461010090046001600160a01b031661031e565b6104bc6104b7366004613e5f565b61111d565b60405161023b9190613fbb565b61028c61122d565b61022a6104df366004613e76565b6001600160a01b03165f908152600a60209081526040808320548352600d9091529020546001600160801b0381169160809190911c90565b610257610525366004614039565b6112e6565b61022a6112ff565b61028c610540366004613e5f565b61131f565b61028c7f000000000000000000000000000000000000000000000000000000000000000081565b61031e7f000000000000000000000000000000000000000000000000000000000000000081565b6102576105a1366004614062565b6115a7565b6103bf6105b4366004613e76565b61166b565b5f5f5f6105c6600e61168f565b90507f000000000000000000000000000000000000000000000000000000000000000081602001516105f891906140e7565b905190939092509050565b61060b6116cd565b335f908152600a60205260408120549080610642835f908152600d60205260409020546001600160801b0381169160809190911c90565b9150915080841115610676576040516313adfabb60e21b815260048101859052602481018290526044015b60405180910390fd5b61068a838361068587856140fe565b611724565b6106b57f00000000000000000000000000000000000000000000000000000000000000008686611764565b5050506106c06117cf565b5050565b60605f808460018111156106da576106da613f93565b146106f0576106e76117f9565b606001516106fd565b6106f86117f9565b604001515b90508267ffffffffffffffff81111561071857610718614111565b60405190808252806020026020018201604052801561075c57816020015b604080518082019091525f80825260208201528152602001906001900390816107365790505b5091505f5b811580159061076f57508381105b1561080b57604051806040016040528083815260200161078f878561189d565b60400151905283826107a081614125565b9350815181106107b2576107b261413d565b6020908102919091010152610804825f8760018111156107d4576107d4613f93565b1460048860018111156107e9576107e9613f93565b600281106107f9576107f961413d565b60030201919061191a565b9150610761565b82525092915050565b5f61081d611a06565b6108256116cd565b6108418563ffffffff168462ffffff168463ffffffff16611a2a565b8362ffffff165f0361086657604051631630779760e01b815260040160405180910390fd5b5f61086f6117f9565b905061087b8188611a83565b5f81815260026020908152604080832062ffffff8a169055338352600a9091528120549193508190036108b4576108b182611ad1565b90505b60a0808301516108fb91859160d81b62ffffff60c01b60c08a901b1663ffffffff60a01b928c901b9290921663ffffffff60801b60808a901b168617179190911717611b1c565b61090482611be0565b6040805162ffffff88811682528716602082015263ffffffff89811682840152861660608201529051339185917f10c52e39f3f97cda0fb7d426c47b75ee411eb57da7a4a13b0c15e808e8574dc29181900360800190a35f5f6109788a8a63ffffffff168962ffffff168760a00151611c63565b9150915061098582611ce1565b61098e81611d1c565b5050505061099a6117cf565b95945050505050565b5f6109ac6116cd565b335f908152600a60205260408120546109c490611ea5565b90505f6109cf6117f9565b90505f92505b8151831015610a24575f8284815181106109f1576109f161413d565b60200260200101519050610a18828260015f8581526020019081526020015f20545f611f5f565b508260010192506109d5565b610a2d81611be0565b5050610a376117cf565b90565b5f818310610a6557604051633ac694ef60e21b8152600481018490526024810183905260440161066d565b610a6f83836140fe565b7f0000000000000000000000000000000000000000000000000000000000000000610a9b600e86611fa1565b51610aa7600e86611fa1565b51610ab291906140fe565b610abc91906140e7565b610ac69190614165565b90505b92915050565b610adb335b5f36612170565b610ae3612283565b565b610aed6116cd565b5f610af7826122d5565b335f908152600a602052604090205490915063ffffffff821614610b3757604051630df6426560e11b81526004810183905233602482015260440161066d565b5f610b406117f9565b9050610b4e8184845f611f5f565b610b5781611be0565b5050610b616117cf565b50565b5f610b6d6117f9565b60e00151905090565b601054339061010090046001600160a01b03168114610bb25760405162d1953b60e31b81526001600160a01b038216600482015260240161066d565b816001600160a01b03163b5f03610be7576040516361798f2f60e11b81526001600160a01b038316600482015260240161066d565b6106c082612304565b610c1160405180606001604052805f81526020015f81526020015f81525090565b610ac9600e83611fa1565b610c2533610ad4565b610ae3612360565b60608167ffffffffffffffff811115610c4857610c48614111565b604051908082528060200260200182016040528015610c71578160200160208202803683370190505b5090505f80610c80868661189d565b5190505b8015801590610c9257508382105b15610ce057808383610ca381614125565b945081518110610cb557610cb561413d565b6020908102919091018101919091525f918252600190526040908190205463ffffffff911c16610c84565b5081529392505050565b6010545f90600160a81b900460ff16610d0257505f90565b50638fb3603760e01b90565b5f5f5f5f610d1a6117f9565b608081015160a082015160c09092015190969195509350915050565b610d3e6116cd565b335f908152600a60205260408120549080610d75835f908152600d60205260409020546001600160801b0381169160809190911c90565b9150915081841115610da4576040516313adfabb60e21b8152600481018590526024810183905260440161066d565b610db883610db286856140fe565b83611724565b6106b57f00000000000000000000000000000000000000000000000000000000000000008686611764565b5f5f610ded611a06565b610df56116cd565b610e118663ffffffff168662ffffff168563ffffffff16611a2a565b5f610e1a6117f9565b90505f610e33898963ffffffff168962ffffff1661239d565b90506003866003811115610e4957610e49613f93565b14606082015260a08201515f90610e6390849084906123fb565b90508160e00151935081608001515f14610f66576002876003811115610e8b57610e8b613f93565b03610eb1578160800151604051635b7460c560e11b815260040161066d91815260200190565b5f60408360c00151148015610ed15750610ed1848c8b62ffffff16612651565b9050808015610ee1575082606001515b15610f2a575f8b6001811115610ef957610ef9613f93565b14610f08578360400151610f0e565b83606001515b604051631f92f78560e11b815260040161066d91815260200190565b80158015610f4a57506001886003811115610f4757610f47613f93565b14155b15610f6457610f618484848a63ffffffff16612699565b95505b505b610f6f83611be0565b610f79828261278a565b505050610f846117cf565b9550959350505050565b5f610f97611a06565b610f9f6116cd565b610fbb8463ffffffff168462ffffff168463ffffffff16611a2a565b5f610fc46117f9565b90505f610fdd878763ffffffff168762ffffff1661239d565b90505f610fef83838560a001516123fb565b90508160e001515f0361101557604051637b1e13a160e11b815260040160405180910390fd5b61101e83611be0565b611028828261278a565b5060e001519150506110386117cf565b949350505050565b5f5f82841061106c57604051633ac694ef60e21b8152600481018590526024810184905260440161066d565b5f611078600e86611fa1565b90505f611086600e86611fa1565b90508160200151816020015161109c91906140fe565b9250825f036110c857604051633ac694ef60e21b8152600481018790526024810186905260440161066d565b827f0000000000000000000000000000000000000000000000000000000000000000836040015183604001516110fe91906140fe565b61110891906140e7565b6111129190614165565b935050509250929050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c081018290529061115e836122d5565b90506040518060e001604052806111868363ffffffff165f908152600b602052604090205490565b6001600160a01b0316815260200161119d8561287b565b60018111156111ae576111ae613f93565b815260200160a083901c63ffffffff1663ffffffff16815260200160c083901c62ffffff1662ffffff16815260200160025f8681526020019081526020015f205462ffffff16815260200161120c8363ffffffff60809190911c1690565b63ffffffff1681526020016112218360d81c90565b60ff1690529392505050565b5f6112366116cd565b5f61123f6117f9565b60e0810180515f9091529250905061125681611be0565b6040518281527f860c0aa5520013080c2f65981705fcdea474d9f7c3daf954656ed5e65d692d1f9060200160405180910390a16112dd6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000167f000000000000000000000000000000000000000000000000000000000000000084612891565b50610a376117cf565b6112ef33610ad4565b6112fa8383836128c6565b505050565b5f5f5f61130a6117f9565b90508060400151816060015192509250509091565b5f611328611a06565b6113306116cd565b5f61133a836122d5565b905061134683826129ff565b5f61134f6117f9565b9050611359613cac565b63ffffffff831660208281018290525f918252600b905260409020546001600160a01b031681526113898561287b565b8160400190600181111561139f5761139f613f93565b908160018111156113b2576113b2613f93565b90525060a083901c63ffffffff16608082015260c083901c62ffffff1660a0820152805160405133916001600160a01b03169087907f6bb398455a4d09bd60e61f94f248413de82d1e63d02d6079aa641a6174b0c6da905f90a45f611421838361141c8760d81c90565b6123fb565b90508160e001519450845f0361144a57604051637b1e13a160e11b815260040160405180910390fd5b5f8260400151600181111561146157611461613f93565b036114cd575f611485818760c088901c62ffffff166114808960d81c90565b611c63565b9150506114c78360200151846101600151845f01516114a491906140fe565b604085015160208601516114b890866140fe565b6114c291906140fe565b612ada565b506114ea565b6114ea82602001515f836040015184602001516114c291906140fe565b60808201511580159061150b575061150b8383604001518460a00151612651565b15611533576080820151611520908590612b0e565b5f8781526001602052604090205561157f565b5f8681526002602052604081208190556080830151900361155d576115588685612b25565b61157f565b61157f86611578846080015187612b0e90919063ffffffff16565b6003612b6b565b61158883611be0565b611596826101600151612c26565b505050506115a26117cf565b919050565b6115af6116cd565b5f6115b86117f9565b90505f5b82811015611658575f6115e68585848181106115da576115da61413d565b905060200201356122d5565b90506115f181612ca6565b61162a578484838181106116075761160761413d565b90506020020135604051631f98655760e21b815260040161066d91815260200190565b61164f838686858181106116405761164061413d565b90506020020135836001611f5f565b506001016115bc565b5061166281611be0565b506106c06117cf565b6001600160a01b0381165f908152600a6020526040902054606090610ac990611ea5565b6116c26040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b8154610ac990612cc5565b6116f77f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c612d68565b610ae360017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612d86565b608061172f82612d8d565b6001600160801b0316901b61174383612d8d565b5f948552600d60205260409094206001600160801b03909416179092555050565b816001600160a01b0316836001600160a01b0316336001600160a01b03167fa4195c37c2947bbe89165f03e320b6903116f0b10d8cfdb522330f7ce6f9fa24846040516117b391815260200190565b60405180910390a46112fa6001600160a01b0384168383612891565b610ae35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0061171e565b6118396040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f5463ffffffff8082168352602082811c9091169083015262ffffff604082811c821690840152605882901c16606083015260ff607082901c8116608080850191909152607883901c821660a085015282901c1660c083015260881c60e082015290565b6118be60405180606001604052805f81526020015f81526020015f81525090565b5f60035f8460188760018111156118d7576118d7613f93565b901b17815260208082019290925260409081015f205463ffffffff808216865281841c169285019290925290811c67ffffffffffffffff16908301525092915050565b5f600883901c8161192b8585612dc4565b5f8381526002880160205260408120549190911691508190036119ea576119528285612dc4565b866001015f600885901c81526020019081526020015f2054169050805f036119c257611982600883901c85612dc4565b86541690505f819003611999575f925050506119ff565b60086119a58286612de3565b901b600881901c5f90815260018801602052604090205490925090505b6119cc8185612de3565b60ff19909216919091175f8181526002870160205260409020549091505b6119f48185612de3565b600883901b17925050505b9392505050565b60105460ff1615610ae35760405163d93c066560e01b815260040160405180910390fd5b821580611a35575081155b15611a5357604051631630779760e01b815260040160405180910390fd5b8015801590611a625750428111155b156112fa57604051637c06dd7560e11b81526004810182905260240161066d565b5f611ac4826001811115611a9957611a99613f93565b84518590611aa690614125565b90819052611ab59060026140e7565b611abf9190614178565b612e01565b63ffffffff169392505050565b5f611aed826020018051611ae490614125565b90819052612e01565b335f818152600a6020908152604080832063ffffffff9590951694859055848352600b90915290205592915050565b63ffffffff81165f818152600b602052604081205490811960a01c90819003611b5857604051633943900360e01b815260040160405180910390fd5b5f611b6282612e31565b9050611b6f8160a0614178565b5f858152600b60209081526040808320600190941b8717909355600887901b600385901c178252600c905220805463ffffffff60e0600585901b1681811b1983168a821b17909355611bc59088908590612e4216565b5f988952600160205260409098209790975550505050505050565b60e08101516bffffffffffffffffffffffff1015611c115760405163a4fa37f960e01b815260040160405180910390fd5b60888160e00151901b60808260c00151901b60788360a00151901b60708460800151901b60588560600151901b60408660400151901b60208760200151901b875f0151171717171717175f8190555050565b5f806001866001811115611c7957611c79613f93565b03611ca95750507f000000000000000000000000000000000000000000000000000000000000000083025f611cd8565b508383027f00000000000000000000000000000000000000000000000000000000000000000261271083820204015b94509492505050565b8015610b6157610b616001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016333084612e59565b805f03611d265750565b6040516370a0823160e01b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa158015611d8a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611dae919061418b565b9050611de56001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016333085612e59565b6040516370a0823160e01b81523060048201525f9082906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906370a0823190602401602060405180830381865afa158015611e4b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e6f919061418b565b611e7991906140fe565b90508281146112fa57604051630ffb20d760e11b8152600481018490526024810182905260440161066d565b5f818152600b6020526040908190205481516060808252610c20820190935260a09190911c90828160200160208202803683370190505091505f805b82811c15611f5657600183821c1615611f4657600381901c600886901b175f908152600c6020526040902054600582901b60e0161c63ffffffff168483611f2781614125565b945081518110611f3957611f3961413d565b6020026020010181815250505b611f4f81614125565b9050611ee1565b50825250919050565b5f8381526002602052604090205415611f85575f83815260026020526040812055611f90565b611f90848484612e8f565b611f9b838383612b6b565b50505050565b611fc260405180606001604052805f81526020015f81526020015f81525090565b5f611fcc8461168f565b80519091501580611fdc57504283115b15611ffd57604051630428e63d60e31b81526004810184905260240161066d565b805183106120175761200f8184612f78565b915050610ac9565b60a08101515f908152600185016020526040812054156120395761100061203f565b8160a001515b90505f816110008460a001516120559190614178565b61205f91906140fe565b90505f825b808210156120d8575f60026120798385614178565b6120839190614165565b90508760018a015f6110006120988589614178565b6120a291906141a2565b81526020019081526020015f205463ffffffff1611156120c4578091506120d2565b6120cf816001614178565b92505b50612064565b815f036120fb57604051630428e63d60e31b81526004810188905260240161066d565b83821461213757612134600189015f6110006121178688614178565b61212191906141a2565b81526020019081526020015f2054612cc5565b94505b61216461215d896001015f611000600187896121539190614178565b61211791906140fe565b8689612ff0565b98975050505050505050565b5f5f6121aa61218d6010546001600160a01b036101009091041690565b863061219c60045f898b6141b5565b6121a5916141dc565b613103565b915091508161227c5763ffffffff811615612259576010805460ff60a81b1916600160a81b1790556121ea6010546001600160a01b036101009091041690565b6001600160a01b03166394c7d7ee8686866040518463ffffffff1660e01b815260040161221993929190614212565b5f604051808303815f87803b158015612230575f5ffd5b505af1158015612242573d5f5f3e3d5ffd5b50506010805460ff60a81b191690555061227c9050565b60405162d1953b60e31b81526001600160a01b038616600482015260240161066d565b5050505050565b61228b613195565b6010805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b5f81815260016020526040902054806115a25760405163206ef55960e11b81526004810183905260240161066d565b60108054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b612368611a06565b6010805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a2586122b83390565b6123a5613cac565b338082525f908152600a6020908152604091829020549083015281018460018111156123d3576123d3613f93565b908160018111156123e6576123e6613f93565b905250608081019290925260a0820152919050565b6124286040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b5f808460400151600181111561244057612440613f93565b1461244b575f61244e565b60015b90505b608084015115801590612468575060408460c00151105b801561248257506124828585604001518660a00151612651565b156124c2576124bd8585835f886040015160018111156124a4576124a4613f93565b146124b35788604001516131b8565b88606001516131b8565b612451565b8360e001515f036124d357506119ff565b7f00000000000000000000000000000000000000000000000000000000000000008460e0015161250391906140e7565b8252610100840151612536907f0000000000000000000000000000000000000000000000000000000000000000906140e7565b602083018190526127109061254c9085906140e7565b6125569190614165565b60408301525f8460400151600181111561257257612572613f93565b0361259a57608085015182516125939161258b916140e7565b612710613309565b6101608501525b83610140015182604001516125af9190614178565b8560e0018181516125c09190614178565b90525061012084015160e08501516101008601516125e292600e92909161333c565b835f01516001600160a01b03167f0b0bc708dcf1c157b3a7aacb0238a4b65e8116d28c833763ab52a1188c2a90da8560400151845f0151856020015186604001518961014001518a610160015160405161264196959493929190614251565b60405180910390a2509392505050565b5f8083600181111561266557612665613f93565b0361268857606084015115801590612681575081846060015111155b90506119ff565b818460400151101590509392505050565b5f6126a8858560400151611a83565b905083602001515f036126c4576126be85611ad1565b60208501525b6127088582612703876020015188608001518960a00151888c60c00151608082901b851760a085901b1760c084901b1760d882901b1795945050505050565b613425565b612724846040015185608001518660a001518860c00151611c63565b60808086019190915260608086019290925260a0860151908601516040805192835260208301919091528101849052339183917f73d269ae9c85bfa23c18c756ce946fee3d4bd61627467b157781630dfd5795e0910160405180910390a3949350505050565b5f826040015160018111156127a1576127a1613f93565b0361281c576127d18160800151826040015183602001516127c29190614178565b6127cc9190614178565b611d1c565b6127df826101600151612c26565b6106c07f0000000000000000000000000000000000000000000000000000000000000000836101600151835f015161281791906140fe565b61355e565b606081015181516128359161283091614178565b611ce1565b612843826101600151612c26565b6106c07f00000000000000000000000000000000000000000000000000000000000000008260400151836020015161281791906140fe565b5f816001166001811115610ac957610ac9613f93565b61289e8383836001613578565b6112fa57604051635274afe760e01b81526001600160a01b038416600482015260240161066d565b60c88311156128eb576040516336887d2360e11b81526004810184905260240161066d565b60c8821115612910576040516336887d2360e11b81526004810183905260240161066d565b60c8811115612935576040516336887d2360e11b81526004810182905260240161066d565b821580159061296e575061271061296c847f00000000000000000000000000000000000000000000000000000000000000006140e7565b105b1561298f576040516336887d2360e11b81526004810184905260240161066d565b5f6129986117f9565b60c0810183905260a081018490526080810185905290506129b881611be0565b60408051858152602081018590529081018390527f01bae858246c904512695a3f6d48ab88abb7a0192fdd7c53b043e60317795f459060600160405180910390a150505050565b5f8281526002602052604081205490819003612a3157604051636458140f60e11b81526004810184905260240161066d565b612a3a82612ca6565b15612a6457604051637c06dd7560e11b815263ffffffff608084901c16600482015260240161066d565b5f612a6f600e61168f565b6020015190505f6001612a818661287b565b6001811115612a9257612a92613f93565b14612aa05782821015612aa5565b828211155b9050811580612ab2575080155b1561227c57604051630191613960e61b8152600481018390526024810184905260440161066d565b5f838152600d60205260409020546001600160801b0381169060801c61227c85612b048685614178565b6106858685614178565b5f63ffffffff60a01b19831660a083901b17610ac6565b612b3a63ffffffff606083901c1660a0614178565b63ffffffff919091165f908152600b60209081526040808320805460019586901b1890559382529190915290812055565b612b758383612b25565b5f5f612ba2612b838661287b565b60a086901c63ffffffff1660c087901c62ffffff166114808860d81c90565b91509150612bbd612bb68563ffffffff1690565b8383612ada565b63ffffffff84165f908152600b60205260409020546001600160a01b0316857f0ff48e3d573aa3e24b537d758600ff716428da5d9599982a8fcfcded17ddd3ab60a087901c63ffffffff1686604051612c17929190614297565b60405180910390a35050505050565b8015610b6157604051632241328b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690632241328b90612c7d90309085906001906004016142b4565b5f604051808303815f87803b158015612c94575f5ffd5b505af115801561227c573d5f5f3e3d5ffd5b5f63ffffffff608083901c1680158015906119ff575042101592915050565b612cf86040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b6040518060c001604052808363ffffffff168152602001602084901c62ffffff168152602001603884901c66ffffffffffffff168152602001607084901c66ffffffffffffff16815260200160a884901c68ffffffffffffffffff16815260200160f084901c8152509050919050565b15610ae357604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f6001600160801b03821115612dc0576040516306dfcc6560e41b8152608060048201526024810183905260440161066d565b5090565b5f5f19600160ff85161b01826119ff57600160ff85161b811719611038565b5f81612df757612df283612e31565b610ac6565b821e60ff03610ac6565b5f63ffffffff821115612dc0576040516306dfcc6560e41b8152602060048201526024810183905260440161066d565b5f600182190182161e60ff03610ac9565b5f63ffffffff60601b198316606083901b17610ac6565b612e678484848460016135da565b611f9b57604051635274afe760e01b81526001600160a01b038516600482015260240161066d565b5f612e998361287b565b905062ffffff60c083901c165f612eb0838361189d565b805190915063ffffffff604086901c1690869003612ed057808252612f44565b5f602086901c63ffffffff165f81815260016020526040902054909150612ef79083613647565b5f82815260016020526040812091909155829003612f1b5760208301819052612f42565b5f82815260016020526040902054612f339082613663565b5f838152600160205260409020555b505b60a085901c63ffffffff1682604001818151612f6091906140fe565b905250612f6f8785858561367b565b50505050505050565b612f9960405180606001604052805f81526020015f81526020015f81525090565b6040518060600160405280845f015184612fb391906140fe565b8560200151612fc291906140e7565b8560400151612fd19190614178565b8152602001846060015181526020018460800151815250905092915050565b61301160405180606001604052805f81526020015f81526020015f81525090565b82515f9061302290610384906141a2565b845161302e91906140fe565b9050808311613049576130418584612f78565b9150506119ff565b6130538582612f78565b91505f61306082856140fe565b90505f82865f015161307291906140fe565b9050613091845f0151876040015161308a91906140fe565b8383613720565b845185906130a0908390614178565b905250602084015160608701516130ba9161308a916140fe565b846020018181516130cb9190614178565b905250604084015160808701516130e59161308a916140fe565b846040018181516130f69190614178565b9052505050509392505050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa1561318b575f516020805191945081901c150291505b5094509492505050565b60105460ff16610ae357604051638dfc202b60e01b815260040160405180910390fd5b5f6131c3838361189d565b80519091505b80158015906131db5750608085015115155b80156131eb575060408560c00151105b156132f2578460c00180516131ff90614125565b90525f818152600160205260408120549060a082901c63ffffffff1690505f87602001516132308463ffffffff1690565b1490508080613243575061324383612ca6565b1561327257613260848483613259576001612b6b565b6002612b6b565b604083901c63ffffffff1693506132d4565b87606001511561329857604051631f92f78560e11b81526004810187905260240161066d565b6132a68289608001516137d0565b91506132b589898686866137df565b60a083901c63ffffffff1682036132d457604083901c63ffffffff1693505b81856040018181516132e691906140fe565b9052506131c992505050565b8082526133018685858561367b565b505050505050565b5f815f0361331b5761331b6012613a2f565b81600184038161332d5761332d614151565b04600101831515029392505050565b83545f61334882612cc5565b905081156133da5761335c61038442614165565b815161336b9061038490614165565b146133aa5760a0810180515f9081526001808901602052604090912084905590516110009161339a9190614178565b6133a491906141a2565b60a08201525b80516133b690426140fe565b81602001516133c591906140e7565b816040018181516133d69190614178565b9052505b428152602081018590526060810180518591906133f8908390614178565b90525060808101805184919061340f908390614178565b90525061341b81613a40565b9095555050505050565b5f61342f8361287b565b905062ffffff60c083901c165f613446838361189d565b80519091505f036134dd5784815261348682600485600181111561346c5761346c613f93565b6002811061347c5761347c61413d565b6003020190613acd565b600183600181111561349a5761349a613f93565b036134c557606086015115806134b35750856060015182105b156134c057606086018290525b613523565b85604001518211156134c05760408601829052613523565b60208101516134ed908590613663565b6020808301515f9081526001909152604090205490945061350e9086613647565b6020808301515f908152600190915260409020555b6020810185905260a084901c63ffffffff16816040018181516135469190614178565b905250613554838383613b3f565b6133018585611b1c565b80156106c0576106c06001600160a01b0383163383612891565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f511483166135ce5783831516156135c2573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f5114831661363657838315161561362a573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f6bffffffff0000000000000000198316604083901b17610ac6565b5f67ffffffff00000000198316602083901b17610ac6565b613686838383613b3f565b80515f03611f9b575f60048460018111156136a3576136a3613f93565b600281106136b3576136b361413d565b6003020190506136c38184613b83565b60018460018111156136d7576136d7613f93565b036136fd57846060015183036136f8576136f281845f61191a565b60608601525b61227c565b8460400151830361227c576137148184600161191a565b60408601525050505050565b5f5f5f61372d8686613bf9565b91509150815f036137515783818161374757613747614151565b04925050506119ff565b818411613768576137686003851502601118613a2f565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f828218828410028218610ac6565b60808401805162ffffff60c085901c169183916137fd9083906140fe565b90525060e085018051839190613814908390614178565b90525061382181836140e7565b85610100018181516138339190614178565b905250610120850181905260a083901c63ffffffff16820361385e576138598484612b25565b61388b565b61387c6138758363ffffffff60a087901c166140fe565b8490612b0e565b5f858152600160205260409020555b5f7f00000000000000000000000000000000000000000000000000000000000000006138b783856140e7565b6138c191906140e7565b90505f6127106138d18660d81c90565b6138db90846140e7565b6138e59190614165565b90508087610140018181516138fa9190614178565b9052505f8760400151600181111561391457613914613f93565b036139335761392e63ffffffff86165f6114c284866140fe565b6139b3565b5f61395e7f0000000000000000000000000000000000000000000000000000000000000000866140e7565b90505f6127108a608001518361397491906140e7565b61397e9190614165565b90508089610160018181516139939190614178565b9052506139b063ffffffff88166139aa83856140fe565b5f612ada565b50505b86516001600160a01b03166139d98663ffffffff165f908152600b602052604090205490565b6001600160a01b0316877f0ae2f968fb2a042a36c6f0028b9b01c3642c0eaf4957e5fd8c34fb7d5f15e7c08688604051613a1d929190918252602082015260400190565b60405180910390a45050505050505050565b634e487b715f52806020526024601cfd5b5f60f08260a00151901b60a8613a598460800151613c15565b68ffffffffffffffffff16901b6070613a758560600151613c4a565b66ffffffffffffff16901b6038613a8f8660400151613c4a565b66ffffffffffffff16901b6020613aa98760200151613c7d565b62ffffff16901b613abc875f0151612e01565b63ffffffff16171717171792915050565b600881901c5f90815260028301602052604090208054600160ff84161b81179091558015613afa57505050565b601082901c5f9081526001848101602052604082208054600886901c60ff169290921b8217905590819003611f9b57600160ff601085901c161b845417845550505050565b6040818101516020808401518451911b17911b1760035f846018876001811115613b6b57613b6b613f93565b901b17815260208101919091526040015f2055505050565b600881901c5f90815260028301602052604090208054600160ff84161b8181189283905514613bb157505050565b600160ff600884901c161b601083901c5f9081526001850160205260408120805492909218918290559091508190036112fa57600160ff601084901c161b8354188355505050565b5f805f1983850993909202808410938190039390930393915050565b5f68ffffffffffffffffff821115612dc0576040516306dfcc6560e41b8152604860048201526024810183905260440161066d565b5f66ffffffffffffff821115612dc0576040516306dfcc6560e41b8152603860048201526024810183905260440161066d565b5f62ffffff821115612dc0576040516306dfcc6560e41b8152601860048201526024810183905260440161066d565b60408051610180810182525f80825260208201819052909182019081526020015f151581526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b80356001600160a01b03811681146115a2575f5ffd5b5f5f60408385031215613d2c575f5ffd5b613d3583613d05565b946020939093013593505050565b8035600281106115a2575f5ffd5b5f5f60408385031215613d62575f5ffd5b613d3583613d43565b602080825282518282018190525f918401906040840190835b81811015613dae578351805184526020908101518185015290930192604090920191600101613d84565b509095945050505050565b803563ffffffff811681146115a2575f5ffd5b803562ffffff811681146115a2575f5ffd5b5f5f5f5f5f60a08688031215613df2575f5ffd5b613dfb86613d43565b9450613e0960208701613db9565b9350613e1760408701613dcc565b9250613e2560608701613dcc565b9150613e3360808701613db9565b90509295509295909350565b5f5f60408385031215613e50575f5ffd5b50508035926020909101359150565b5f60208284031215613e6f575f5ffd5b5035919050565b5f60208284031215613e86575f5ffd5b610ac682613d05565b5f5f5f60608486031215613ea1575f5ffd5b613eaa84613d43565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b81811015613dae578351835260209384019390920191600101613ed8565b5f5f5f5f5f60a08688031215613f0a575f5ffd5b613f1386613d43565b9450613f2160208701613db9565b9350613f2f60408701613dcc565b9250606086013560048110613e25575f5ffd5b5f5f5f5f60808587031215613f55575f5ffd5b613f5e85613d43565b9350613f6c60208601613db9565b9250613f7a60408601613dcc565b9150613f8860608601613db9565b905092959194509250565b634e487b7160e01b5f52602160045260245ffd5b60028110613fb757613fb7613f93565b9052565b81516001600160a01b0316815260208083015160e0830191613fdf90840182613fa7565b5063ffffffff604084015116604083015262ffffff606084015116606083015262ffffff608084015116608083015263ffffffff60a08401511660a083015260c083015161403260c084018260ff169052565b5092915050565b5f5f5f6060848603121561404b575f5ffd5b505081359360208301359350604090920135919050565b5f5f60208385031215614073575f5ffd5b823567ffffffffffffffff811115614089575f5ffd5b8301601f81018513614099575f5ffd5b803567ffffffffffffffff8111156140af575f5ffd5b8560208260051b84010111156140c3575f5ffd5b6020919091019590945092505050565b634e487b7160e01b5f52601160045260245ffd5b8082028115828204841417610ac957610ac96140d3565b81810381811115610ac957610ac96140d3565b634e487b7160e01b5f52604160045260245ffd5b5f60018201614136576141366140d3565b5060010190565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601260045260245ffd5b5f8261417357614173614151565b500490565b80820180821115610ac957610ac96140d3565b5f6020828403121561419b575f5ffd5b5051919050565b5f826141b0576141b0614151565b500690565b5f5f858511156141c3575f5ffd5b838611156141cf575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015614032576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b60c0810161425f8289613fa7565b602082019690965260408101949094526060840192909252608083015260a090910152919050565b60048110610b6157610b61613f93565b828152604081016142a783614287565b8260208301529392505050565b6001600160a01b038416815260208101839052606081016142d483614287565b82604083015294935050505056fea164736f6c6343000825000a';

export const orderBookDeployedBytecode =
  '0x608060405234801561000f575f5ffd5b506004361061021e575f3560e01c8063999b93af1161012a578063c7e85f94116100b4578063ed684cc611610079578063ed684cc614610532578063f210d08714610545578063f29ebf611461056c578063f9091b8314610593578063faae3a6c146105a6575f5ffd5b8063c7e85f94146104a9578063c8796572146104c9578063ce513b6f146104d1578063cec10c1114610517578063d0940a5d1461052a575f5ffd5b8063b6b23237116100fa578063b6b2323714610452578063b98deeab14610465578063bbe620171461046d578063bcf35f7214610480578063bf7e214f14610493575f5ffd5b8063999b93af146103ed5780639af1d35a14610414578063a852dd3d14610437578063b0c0c2641461044a575f5ffd5b80635001f3b5116101ab578063800205131161017b57806380020513146103675780638132109e1461039c5780638456cb59146103a45780638e665fb3146103ac5780638fb36037146103cc575f5ffd5b80635001f3b5146102f75780635c975abb14610336578063682c20581461034c5780637a9e5e4b14610354575f5ffd5b806318cb2b18116101f157806318cb2b181461029a57806318f68645146102a25780633f4ba83a146102b557806340e58ee5146102bd5780634942f65f146102d0575f5ffd5b8063053f14da14610222578063091901831461024457806313f5493c1461025957806314fde65614610279575b5f5ffd5b61022a6105b9565b604080519283526020830191909152015b60405180910390f35b610257610252366004613d1b565b610603565b005b61026c610267366004613d51565b6106c4565b60405161023b9190613d6b565b61028c610287366004613dde565b610814565b60405190815260200161023b565b61028c6109a3565b61028c6102b0366004613e3f565b610a3a565b610257610acf565b6102576102cb366004613e5f565b610ae5565b61028c7f000000000000000000000000000000000000000000000000000000000000000081565b61031e7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161023b565b60105460ff16604051901515815260200161023b565b61028c610b64565b610257610362366004613e76565b610b76565b61037a610375366004613e5f565b610bf0565b604080518251815260208084015190820152918101519082015260600161023b565b61028c606081565b610257610c1c565b6103bf6103ba366004613e8f565b610c2d565b60405161023b9190613ebf565b6103d4610cea565b6040516001600160e01b0319909116815260200161023b565b61031e7f000000000000000000000000000000000000000000000000000000000000000081565b61041c610d0e565b6040805193845260208401929092529082015260600161023b565b610257610445366004613d1b565b610d36565b61028c60c881565b61022a610460366004613ef6565b610de3565b61028c604081565b61028c61047b366004613f42565b610f8e565b61022a61048e366004613e3f565b611040565b60105461010090046001600160a01b031661031e565b6104bc6104b7366004613e5f565b61111d565b60405161023b9190613fbb565b61028c61122d565b61022a6104df366004613e76565b6001600160a01b03165f908152600a60209081526040808320548352600d9091529020546001600160801b0381169160809190911c90565b610257610525366004614039565b6112e6565b61022a6112ff565b61028c610540366004613e5f565b61131f565b61028c7f000000000000000000000000000000000000000000000000000000000000000081565b61031e7f000000000000000000000000000000000000000000000000000000000000000081565b6102576105a1366004614062565b6115a7565b6103bf6105b4366004613e76565b61166b565b5f5f5f6105c6600e61168f565b90507f000000000000000000000000000000000000000000000000000000000000000081602001516105f891906140e7565b905190939092509050565b61060b6116cd565b335f908152600a60205260408120549080610642835f908152600d60205260409020546001600160801b0381169160809190911c90565b9150915080841115610676576040516313adfabb60e21b815260048101859052602481018290526044015b60405180910390fd5b61068a838361068587856140fe565b611724565b6106b57f00000000000000000000000000000000000000000000000000000000000000008686611764565b5050506106c06117cf565b5050565b60605f808460018111156106da576106da613f93565b146106f0576106e76117f9565b606001516106fd565b6106f86117f9565b604001515b90508267ffffffffffffffff81111561071857610718614111565b60405190808252806020026020018201604052801561075c57816020015b604080518082019091525f80825260208201528152602001906001900390816107365790505b5091505f5b811580159061076f57508381105b1561080b57604051806040016040528083815260200161078f878561189d565b60400151905283826107a081614125565b9350815181106107b2576107b261413d565b6020908102919091010152610804825f8760018111156107d4576107d4613f93565b1460048860018111156107e9576107e9613f93565b600281106107f9576107f961413d565b60030201919061191a565b9150610761565b82525092915050565b5f61081d611a06565b6108256116cd565b6108418563ffffffff168462ffffff168463ffffffff16611a2a565b8362ffffff165f0361086657604051631630779760e01b815260040160405180910390fd5b5f61086f6117f9565b905061087b8188611a83565b5f81815260026020908152604080832062ffffff8a169055338352600a9091528120549193508190036108b4576108b182611ad1565b90505b60a0808301516108fb91859160d81b62ffffff60c01b60c08a901b1663ffffffff60a01b928c901b9290921663ffffffff60801b60808a901b168617179190911717611b1c565b61090482611be0565b6040805162ffffff88811682528716602082015263ffffffff89811682840152861660608201529051339185917f10c52e39f3f97cda0fb7d426c47b75ee411eb57da7a4a13b0c15e808e8574dc29181900360800190a35f5f6109788a8a63ffffffff168962ffffff168760a00151611c63565b9150915061098582611ce1565b61098e81611d1c565b5050505061099a6117cf565b95945050505050565b5f6109ac6116cd565b335f908152600a60205260408120546109c490611ea5565b90505f6109cf6117f9565b90505f92505b8151831015610a24575f8284815181106109f1576109f161413d565b60200260200101519050610a18828260015f8581526020019081526020015f20545f611f5f565b508260010192506109d5565b610a2d81611be0565b5050610a376117cf565b90565b5f818310610a6557604051633ac694ef60e21b8152600481018490526024810183905260440161066d565b610a6f83836140fe565b7f0000000000000000000000000000000000000000000000000000000000000000610a9b600e86611fa1565b51610aa7600e86611fa1565b51610ab291906140fe565b610abc91906140e7565b610ac69190614165565b90505b92915050565b610adb335b5f36612170565b610ae3612283565b565b610aed6116cd565b5f610af7826122d5565b335f908152600a602052604090205490915063ffffffff821614610b3757604051630df6426560e11b81526004810183905233602482015260440161066d565b5f610b406117f9565b9050610b4e8184845f611f5f565b610b5781611be0565b5050610b616117cf565b50565b5f610b6d6117f9565b60e00151905090565b601054339061010090046001600160a01b03168114610bb25760405162d1953b60e31b81526001600160a01b038216600482015260240161066d565b816001600160a01b03163b5f03610be7576040516361798f2f60e11b81526001600160a01b038316600482015260240161066d565b6106c082612304565b610c1160405180606001604052805f81526020015f81526020015f81525090565b610ac9600e83611fa1565b610c2533610ad4565b610ae3612360565b60608167ffffffffffffffff811115610c4857610c48614111565b604051908082528060200260200182016040528015610c71578160200160208202803683370190505b5090505f80610c80868661189d565b5190505b8015801590610c9257508382105b15610ce057808383610ca381614125565b945081518110610cb557610cb561413d565b6020908102919091018101919091525f918252600190526040908190205463ffffffff911c16610c84565b5081529392505050565b6010545f90600160a81b900460ff16610d0257505f90565b50638fb3603760e01b90565b5f5f5f5f610d1a6117f9565b608081015160a082015160c09092015190969195509350915050565b610d3e6116cd565b335f908152600a60205260408120549080610d75835f908152600d60205260409020546001600160801b0381169160809190911c90565b9150915081841115610da4576040516313adfabb60e21b8152600481018590526024810183905260440161066d565b610db883610db286856140fe565b83611724565b6106b57f00000000000000000000000000000000000000000000000000000000000000008686611764565b5f5f610ded611a06565b610df56116cd565b610e118663ffffffff168662ffffff168563ffffffff16611a2a565b5f610e1a6117f9565b90505f610e33898963ffffffff168962ffffff1661239d565b90506003866003811115610e4957610e49613f93565b14606082015260a08201515f90610e6390849084906123fb565b90508160e00151935081608001515f14610f66576002876003811115610e8b57610e8b613f93565b03610eb1578160800151604051635b7460c560e11b815260040161066d91815260200190565b5f60408360c00151148015610ed15750610ed1848c8b62ffffff16612651565b9050808015610ee1575082606001515b15610f2a575f8b6001811115610ef957610ef9613f93565b14610f08578360400151610f0e565b83606001515b604051631f92f78560e11b815260040161066d91815260200190565b80158015610f4a57506001886003811115610f4757610f47613f93565b14155b15610f6457610f618484848a63ffffffff16612699565b95505b505b610f6f83611be0565b610f79828261278a565b505050610f846117cf565b9550959350505050565b5f610f97611a06565b610f9f6116cd565b610fbb8463ffffffff168462ffffff168463ffffffff16611a2a565b5f610fc46117f9565b90505f610fdd878763ffffffff168762ffffff1661239d565b90505f610fef83838560a001516123fb565b90508160e001515f0361101557604051637b1e13a160e11b815260040160405180910390fd5b61101e83611be0565b611028828261278a565b5060e001519150506110386117cf565b949350505050565b5f5f82841061106c57604051633ac694ef60e21b8152600481018590526024810184905260440161066d565b5f611078600e86611fa1565b90505f611086600e86611fa1565b90508160200151816020015161109c91906140fe565b9250825f036110c857604051633ac694ef60e21b8152600481018790526024810186905260440161066d565b827f0000000000000000000000000000000000000000000000000000000000000000836040015183604001516110fe91906140fe565b61110891906140e7565b6111129190614165565b935050509250929050565b6040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c081018290529061115e836122d5565b90506040518060e001604052806111868363ffffffff165f908152600b602052604090205490565b6001600160a01b0316815260200161119d8561287b565b60018111156111ae576111ae613f93565b815260200160a083901c63ffffffff1663ffffffff16815260200160c083901c62ffffff1662ffffff16815260200160025f8681526020019081526020015f205462ffffff16815260200161120c8363ffffffff60809190911c1690565b63ffffffff1681526020016112218360d81c90565b60ff1690529392505050565b5f6112366116cd565b5f61123f6117f9565b60e0810180515f9091529250905061125681611be0565b6040518281527f860c0aa5520013080c2f65981705fcdea474d9f7c3daf954656ed5e65d692d1f9060200160405180910390a16112dd6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000167f000000000000000000000000000000000000000000000000000000000000000084612891565b50610a376117cf565b6112ef33610ad4565b6112fa8383836128c6565b505050565b5f5f5f61130a6117f9565b90508060400151816060015192509250509091565b5f611328611a06565b6113306116cd565b5f61133a836122d5565b905061134683826129ff565b5f61134f6117f9565b9050611359613cac565b63ffffffff831660208281018290525f918252600b905260409020546001600160a01b031681526113898561287b565b8160400190600181111561139f5761139f613f93565b908160018111156113b2576113b2613f93565b90525060a083901c63ffffffff16608082015260c083901c62ffffff1660a0820152805160405133916001600160a01b03169087907f6bb398455a4d09bd60e61f94f248413de82d1e63d02d6079aa641a6174b0c6da905f90a45f611421838361141c8760d81c90565b6123fb565b90508160e001519450845f0361144a57604051637b1e13a160e11b815260040160405180910390fd5b5f8260400151600181111561146157611461613f93565b036114cd575f611485818760c088901c62ffffff166114808960d81c90565b611c63565b9150506114c78360200151846101600151845f01516114a491906140fe565b604085015160208601516114b890866140fe565b6114c291906140fe565b612ada565b506114ea565b6114ea82602001515f836040015184602001516114c291906140fe565b60808201511580159061150b575061150b8383604001518460a00151612651565b15611533576080820151611520908590612b0e565b5f8781526001602052604090205561157f565b5f8681526002602052604081208190556080830151900361155d576115588685612b25565b61157f565b61157f86611578846080015187612b0e90919063ffffffff16565b6003612b6b565b61158883611be0565b611596826101600151612c26565b505050506115a26117cf565b919050565b6115af6116cd565b5f6115b86117f9565b90505f5b82811015611658575f6115e68585848181106115da576115da61413d565b905060200201356122d5565b90506115f181612ca6565b61162a578484838181106116075761160761413d565b90506020020135604051631f98655760e21b815260040161066d91815260200190565b61164f838686858181106116405761164061413d565b90506020020135836001611f5f565b506001016115bc565b5061166281611be0565b506106c06117cf565b6001600160a01b0381165f908152600a6020526040902054606090610ac990611ea5565b6116c26040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b8154610ac990612cc5565b6116f77f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c612d68565b610ae360017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612d86565b608061172f82612d8d565b6001600160801b0316901b61174383612d8d565b5f948552600d60205260409094206001600160801b03909416179092555050565b816001600160a01b0316836001600160a01b0316336001600160a01b03167fa4195c37c2947bbe89165f03e320b6903116f0b10d8cfdb522330f7ce6f9fa24846040516117b391815260200190565b60405180910390a46112fa6001600160a01b0384168383612891565b610ae35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0061171e565b6118396040518061010001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f5463ffffffff8082168352602082811c9091169083015262ffffff604082811c821690840152605882901c16606083015260ff607082901c8116608080850191909152607883901c821660a085015282901c1660c083015260881c60e082015290565b6118be60405180606001604052805f81526020015f81526020015f81525090565b5f60035f8460188760018111156118d7576118d7613f93565b901b17815260208082019290925260409081015f205463ffffffff808216865281841c169285019290925290811c67ffffffffffffffff16908301525092915050565b5f600883901c8161192b8585612dc4565b5f8381526002880160205260408120549190911691508190036119ea576119528285612dc4565b866001015f600885901c81526020019081526020015f2054169050805f036119c257611982600883901c85612dc4565b86541690505f819003611999575f925050506119ff565b60086119a58286612de3565b901b600881901c5f90815260018801602052604090205490925090505b6119cc8185612de3565b60ff19909216919091175f8181526002870160205260409020549091505b6119f48185612de3565b600883901b17925050505b9392505050565b60105460ff1615610ae35760405163d93c066560e01b815260040160405180910390fd5b821580611a35575081155b15611a5357604051631630779760e01b815260040160405180910390fd5b8015801590611a625750428111155b156112fa57604051637c06dd7560e11b81526004810182905260240161066d565b5f611ac4826001811115611a9957611a99613f93565b84518590611aa690614125565b90819052611ab59060026140e7565b611abf9190614178565b612e01565b63ffffffff169392505050565b5f611aed826020018051611ae490614125565b90819052612e01565b335f818152600a6020908152604080832063ffffffff9590951694859055848352600b90915290205592915050565b63ffffffff81165f818152600b602052604081205490811960a01c90819003611b5857604051633943900360e01b815260040160405180910390fd5b5f611b6282612e31565b9050611b6f8160a0614178565b5f858152600b60209081526040808320600190941b8717909355600887901b600385901c178252600c905220805463ffffffff60e0600585901b1681811b1983168a821b17909355611bc59088908590612e4216565b5f988952600160205260409098209790975550505050505050565b60e08101516bffffffffffffffffffffffff1015611c115760405163a4fa37f960e01b815260040160405180910390fd5b60888160e00151901b60808260c00151901b60788360a00151901b60708460800151901b60588560600151901b60408660400151901b60208760200151901b875f0151171717171717175f8190555050565b5f806001866001811115611c7957611c79613f93565b03611ca95750507f000000000000000000000000000000000000000000000000000000000000000083025f611cd8565b508383027f00000000000000000000000000000000000000000000000000000000000000000261271083820204015b94509492505050565b8015610b6157610b616001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016333084612e59565b805f03611d265750565b6040516370a0823160e01b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa158015611d8a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611dae919061418b565b9050611de56001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016333085612e59565b6040516370a0823160e01b81523060048201525f9082906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906370a0823190602401602060405180830381865afa158015611e4b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e6f919061418b565b611e7991906140fe565b90508281146112fa57604051630ffb20d760e11b8152600481018490526024810182905260440161066d565b5f818152600b6020526040908190205481516060808252610c20820190935260a09190911c90828160200160208202803683370190505091505f805b82811c15611f5657600183821c1615611f4657600381901c600886901b175f908152600c6020526040902054600582901b60e0161c63ffffffff168483611f2781614125565b945081518110611f3957611f3961413d565b6020026020010181815250505b611f4f81614125565b9050611ee1565b50825250919050565b5f8381526002602052604090205415611f85575f83815260026020526040812055611f90565b611f90848484612e8f565b611f9b838383612b6b565b50505050565b611fc260405180606001604052805f81526020015f81526020015f81525090565b5f611fcc8461168f565b80519091501580611fdc57504283115b15611ffd57604051630428e63d60e31b81526004810184905260240161066d565b805183106120175761200f8184612f78565b915050610ac9565b60a08101515f908152600185016020526040812054156120395761100061203f565b8160a001515b90505f816110008460a001516120559190614178565b61205f91906140fe565b90505f825b808210156120d8575f60026120798385614178565b6120839190614165565b90508760018a015f6110006120988589614178565b6120a291906141a2565b81526020019081526020015f205463ffffffff1611156120c4578091506120d2565b6120cf816001614178565b92505b50612064565b815f036120fb57604051630428e63d60e31b81526004810188905260240161066d565b83821461213757612134600189015f6110006121178688614178565b61212191906141a2565b81526020019081526020015f2054612cc5565b94505b61216461215d896001015f611000600187896121539190614178565b61211791906140fe565b8689612ff0565b98975050505050505050565b5f5f6121aa61218d6010546001600160a01b036101009091041690565b863061219c60045f898b6141b5565b6121a5916141dc565b613103565b915091508161227c5763ffffffff811615612259576010805460ff60a81b1916600160a81b1790556121ea6010546001600160a01b036101009091041690565b6001600160a01b03166394c7d7ee8686866040518463ffffffff1660e01b815260040161221993929190614212565b5f604051808303815f87803b158015612230575f5ffd5b505af1158015612242573d5f5f3e3d5ffd5b50506010805460ff60a81b191690555061227c9050565b60405162d1953b60e31b81526001600160a01b038616600482015260240161066d565b5050505050565b61228b613195565b6010805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b5f81815260016020526040902054806115a25760405163206ef55960e11b81526004810183905260240161066d565b60108054610100600160a81b0319166101006001600160a01b038416908102919091179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b612368611a06565b6010805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a2586122b83390565b6123a5613cac565b338082525f908152600a6020908152604091829020549083015281018460018111156123d3576123d3613f93565b908160018111156123e6576123e6613f93565b905250608081019290925260a0820152919050565b6124286040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b5f808460400151600181111561244057612440613f93565b1461244b575f61244e565b60015b90505b608084015115801590612468575060408460c00151105b801561248257506124828585604001518660a00151612651565b156124c2576124bd8585835f886040015160018111156124a4576124a4613f93565b146124b35788604001516131b8565b88606001516131b8565b612451565b8360e001515f036124d357506119ff565b7f00000000000000000000000000000000000000000000000000000000000000008460e0015161250391906140e7565b8252610100840151612536907f0000000000000000000000000000000000000000000000000000000000000000906140e7565b602083018190526127109061254c9085906140e7565b6125569190614165565b60408301525f8460400151600181111561257257612572613f93565b0361259a57608085015182516125939161258b916140e7565b612710613309565b6101608501525b83610140015182604001516125af9190614178565b8560e0018181516125c09190614178565b90525061012084015160e08501516101008601516125e292600e92909161333c565b835f01516001600160a01b03167f0b0bc708dcf1c157b3a7aacb0238a4b65e8116d28c833763ab52a1188c2a90da8560400151845f0151856020015186604001518961014001518a610160015160405161264196959493929190614251565b60405180910390a2509392505050565b5f8083600181111561266557612665613f93565b0361268857606084015115801590612681575081846060015111155b90506119ff565b818460400151101590509392505050565b5f6126a8858560400151611a83565b905083602001515f036126c4576126be85611ad1565b60208501525b6127088582612703876020015188608001518960a00151888c60c00151608082901b851760a085901b1760c084901b1760d882901b1795945050505050565b613425565b612724846040015185608001518660a001518860c00151611c63565b60808086019190915260608086019290925260a0860151908601516040805192835260208301919091528101849052339183917f73d269ae9c85bfa23c18c756ce946fee3d4bd61627467b157781630dfd5795e0910160405180910390a3949350505050565b5f826040015160018111156127a1576127a1613f93565b0361281c576127d18160800151826040015183602001516127c29190614178565b6127cc9190614178565b611d1c565b6127df826101600151612c26565b6106c07f0000000000000000000000000000000000000000000000000000000000000000836101600151835f015161281791906140fe565b61355e565b606081015181516128359161283091614178565b611ce1565b612843826101600151612c26565b6106c07f00000000000000000000000000000000000000000000000000000000000000008260400151836020015161281791906140fe565b5f816001166001811115610ac957610ac9613f93565b61289e8383836001613578565b6112fa57604051635274afe760e01b81526001600160a01b038416600482015260240161066d565b60c88311156128eb576040516336887d2360e11b81526004810184905260240161066d565b60c8821115612910576040516336887d2360e11b81526004810183905260240161066d565b60c8811115612935576040516336887d2360e11b81526004810182905260240161066d565b821580159061296e575061271061296c847f00000000000000000000000000000000000000000000000000000000000000006140e7565b105b1561298f576040516336887d2360e11b81526004810184905260240161066d565b5f6129986117f9565b60c0810183905260a081018490526080810185905290506129b881611be0565b60408051858152602081018590529081018390527f01bae858246c904512695a3f6d48ab88abb7a0192fdd7c53b043e60317795f459060600160405180910390a150505050565b5f8281526002602052604081205490819003612a3157604051636458140f60e11b81526004810184905260240161066d565b612a3a82612ca6565b15612a6457604051637c06dd7560e11b815263ffffffff608084901c16600482015260240161066d565b5f612a6f600e61168f565b6020015190505f6001612a818661287b565b6001811115612a9257612a92613f93565b14612aa05782821015612aa5565b828211155b9050811580612ab2575080155b1561227c57604051630191613960e61b8152600481018390526024810184905260440161066d565b5f838152600d60205260409020546001600160801b0381169060801c61227c85612b048685614178565b6106858685614178565b5f63ffffffff60a01b19831660a083901b17610ac6565b612b3a63ffffffff606083901c1660a0614178565b63ffffffff919091165f908152600b60209081526040808320805460019586901b1890559382529190915290812055565b612b758383612b25565b5f5f612ba2612b838661287b565b60a086901c63ffffffff1660c087901c62ffffff166114808860d81c90565b91509150612bbd612bb68563ffffffff1690565b8383612ada565b63ffffffff84165f908152600b60205260409020546001600160a01b0316857f0ff48e3d573aa3e24b537d758600ff716428da5d9599982a8fcfcded17ddd3ab60a087901c63ffffffff1686604051612c17929190614297565b60405180910390a35050505050565b8015610b6157604051632241328b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690632241328b90612c7d90309085906001906004016142b4565b5f604051808303815f87803b158015612c94575f5ffd5b505af115801561227c573d5f5f3e3d5ffd5b5f63ffffffff608083901c1680158015906119ff575042101592915050565b612cf86040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b6040518060c001604052808363ffffffff168152602001602084901c62ffffff168152602001603884901c66ffffffffffffff168152602001607084901c66ffffffffffffff16815260200160a884901c68ffffffffffffffffff16815260200160f084901c8152509050919050565b15610ae357604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f6001600160801b03821115612dc0576040516306dfcc6560e41b8152608060048201526024810183905260440161066d565b5090565b5f5f19600160ff85161b01826119ff57600160ff85161b811719611038565b5f81612df757612df283612e31565b610ac6565b821e60ff03610ac6565b5f63ffffffff821115612dc0576040516306dfcc6560e41b8152602060048201526024810183905260440161066d565b5f600182190182161e60ff03610ac9565b5f63ffffffff60601b198316606083901b17610ac6565b612e678484848460016135da565b611f9b57604051635274afe760e01b81526001600160a01b038516600482015260240161066d565b5f612e998361287b565b905062ffffff60c083901c165f612eb0838361189d565b805190915063ffffffff604086901c1690869003612ed057808252612f44565b5f602086901c63ffffffff165f81815260016020526040902054909150612ef79083613647565b5f82815260016020526040812091909155829003612f1b5760208301819052612f42565b5f82815260016020526040902054612f339082613663565b5f838152600160205260409020555b505b60a085901c63ffffffff1682604001818151612f6091906140fe565b905250612f6f8785858561367b565b50505050505050565b612f9960405180606001604052805f81526020015f81526020015f81525090565b6040518060600160405280845f015184612fb391906140fe565b8560200151612fc291906140e7565b8560400151612fd19190614178565b8152602001846060015181526020018460800151815250905092915050565b61301160405180606001604052805f81526020015f81526020015f81525090565b82515f9061302290610384906141a2565b845161302e91906140fe565b9050808311613049576130418584612f78565b9150506119ff565b6130538582612f78565b91505f61306082856140fe565b90505f82865f015161307291906140fe565b9050613091845f0151876040015161308a91906140fe565b8383613720565b845185906130a0908390614178565b905250602084015160608701516130ba9161308a916140fe565b846020018181516130cb9190614178565b905250604084015160808701516130e59161308a916140fe565b846040018181516130f69190614178565b9052505050509392505050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa1561318b575f516020805191945081901c150291505b5094509492505050565b60105460ff16610ae357604051638dfc202b60e01b815260040160405180910390fd5b5f6131c3838361189d565b80519091505b80158015906131db5750608085015115155b80156131eb575060408560c00151105b156132f2578460c00180516131ff90614125565b90525f818152600160205260408120549060a082901c63ffffffff1690505f87602001516132308463ffffffff1690565b1490508080613243575061324383612ca6565b1561327257613260848483613259576001612b6b565b6002612b6b565b604083901c63ffffffff1693506132d4565b87606001511561329857604051631f92f78560e11b81526004810187905260240161066d565b6132a68289608001516137d0565b91506132b589898686866137df565b60a083901c63ffffffff1682036132d457604083901c63ffffffff1693505b81856040018181516132e691906140fe565b9052506131c992505050565b8082526133018685858561367b565b505050505050565b5f815f0361331b5761331b6012613a2f565b81600184038161332d5761332d614151565b04600101831515029392505050565b83545f61334882612cc5565b905081156133da5761335c61038442614165565b815161336b9061038490614165565b146133aa5760a0810180515f9081526001808901602052604090912084905590516110009161339a9190614178565b6133a491906141a2565b60a08201525b80516133b690426140fe565b81602001516133c591906140e7565b816040018181516133d69190614178565b9052505b428152602081018590526060810180518591906133f8908390614178565b90525060808101805184919061340f908390614178565b90525061341b81613a40565b9095555050505050565b5f61342f8361287b565b905062ffffff60c083901c165f613446838361189d565b80519091505f036134dd5784815261348682600485600181111561346c5761346c613f93565b6002811061347c5761347c61413d565b6003020190613acd565b600183600181111561349a5761349a613f93565b036134c557606086015115806134b35750856060015182105b156134c057606086018290525b613523565b85604001518211156134c05760408601829052613523565b60208101516134ed908590613663565b6020808301515f9081526001909152604090205490945061350e9086613647565b6020808301515f908152600190915260409020555b6020810185905260a084901c63ffffffff16816040018181516135469190614178565b905250613554838383613b3f565b6133018585611b1c565b80156106c0576106c06001600160a01b0383163383612891565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f511483166135ce5783831516156135c2573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f5114831661363657838315161561362a573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f6bffffffff0000000000000000198316604083901b17610ac6565b5f67ffffffff00000000198316602083901b17610ac6565b613686838383613b3f565b80515f03611f9b575f60048460018111156136a3576136a3613f93565b600281106136b3576136b361413d565b6003020190506136c38184613b83565b60018460018111156136d7576136d7613f93565b036136fd57846060015183036136f8576136f281845f61191a565b60608601525b61227c565b8460400151830361227c576137148184600161191a565b60408601525050505050565b5f5f5f61372d8686613bf9565b91509150815f036137515783818161374757613747614151565b04925050506119ff565b818411613768576137686003851502601118613a2f565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f828218828410028218610ac6565b60808401805162ffffff60c085901c169183916137fd9083906140fe565b90525060e085018051839190613814908390614178565b90525061382181836140e7565b85610100018181516138339190614178565b905250610120850181905260a083901c63ffffffff16820361385e576138598484612b25565b61388b565b61387c6138758363ffffffff60a087901c166140fe565b8490612b0e565b5f858152600160205260409020555b5f7f00000000000000000000000000000000000000000000000000000000000000006138b783856140e7565b6138c191906140e7565b90505f6127106138d18660d81c90565b6138db90846140e7565b6138e59190614165565b90508087610140018181516138fa9190614178565b9052505f8760400151600181111561391457613914613f93565b036139335761392e63ffffffff86165f6114c284866140fe565b6139b3565b5f61395e7f0000000000000000000000000000000000000000000000000000000000000000866140e7565b90505f6127108a608001518361397491906140e7565b61397e9190614165565b90508089610160018181516139939190614178565b9052506139b063ffffffff88166139aa83856140fe565b5f612ada565b50505b86516001600160a01b03166139d98663ffffffff165f908152600b602052604090205490565b6001600160a01b0316877f0ae2f968fb2a042a36c6f0028b9b01c3642c0eaf4957e5fd8c34fb7d5f15e7c08688604051613a1d929190918252602082015260400190565b60405180910390a45050505050505050565b634e487b715f52806020526024601cfd5b5f60f08260a00151901b60a8613a598460800151613c15565b68ffffffffffffffffff16901b6070613a758560600151613c4a565b66ffffffffffffff16901b6038613a8f8660400151613c4a565b66ffffffffffffff16901b6020613aa98760200151613c7d565b62ffffff16901b613abc875f0151612e01565b63ffffffff16171717171792915050565b600881901c5f90815260028301602052604090208054600160ff84161b81179091558015613afa57505050565b601082901c5f9081526001848101602052604082208054600886901c60ff169290921b8217905590819003611f9b57600160ff601085901c161b845417845550505050565b6040818101516020808401518451911b17911b1760035f846018876001811115613b6b57613b6b613f93565b901b17815260208101919091526040015f2055505050565b600881901c5f90815260028301602052604090208054600160ff84161b8181189283905514613bb157505050565b600160ff600884901c161b601083901c5f9081526001850160205260408120805492909218918290559091508190036112fa57600160ff601084901c161b8354188355505050565b5f805f1983850993909202808410938190039390930393915050565b5f68ffffffffffffffffff821115612dc0576040516306dfcc6560e41b8152604860048201526024810183905260440161066d565b5f66ffffffffffffff821115612dc0576040516306dfcc6560e41b8152603860048201526024810183905260440161066d565b5f62ffffff821115612dc0576040516306dfcc6560e41b8152601860048201526024810183905260440161066d565b60408051610180810182525f80825260208201819052909182019081526020015f151581526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b80356001600160a01b03811681146115a2575f5ffd5b5f5f60408385031215613d2c575f5ffd5b613d3583613d05565b946020939093013593505050565b8035600281106115a2575f5ffd5b5f5f60408385031215613d62575f5ffd5b613d3583613d43565b602080825282518282018190525f918401906040840190835b81811015613dae578351805184526020908101518185015290930192604090920191600101613d84565b509095945050505050565b803563ffffffff811681146115a2575f5ffd5b803562ffffff811681146115a2575f5ffd5b5f5f5f5f5f60a08688031215613df2575f5ffd5b613dfb86613d43565b9450613e0960208701613db9565b9350613e1760408701613dcc565b9250613e2560608701613dcc565b9150613e3360808701613db9565b90509295509295909350565b5f5f60408385031215613e50575f5ffd5b50508035926020909101359150565b5f60208284031215613e6f575f5ffd5b5035919050565b5f60208284031215613e86575f5ffd5b610ac682613d05565b5f5f5f60608486031215613ea1575f5ffd5b613eaa84613d43565b95602085013595506040909401359392505050565b602080825282518282018190525f918401906040840190835b81811015613dae578351835260209384019390920191600101613ed8565b5f5f5f5f5f60a08688031215613f0a575f5ffd5b613f1386613d43565b9450613f2160208701613db9565b9350613f2f60408701613dcc565b9250606086013560048110613e25575f5ffd5b5f5f5f5f60808587031215613f55575f5ffd5b613f5e85613d43565b9350613f6c60208601613db9565b9250613f7a60408601613dcc565b9150613f8860608601613db9565b905092959194509250565b634e487b7160e01b5f52602160045260245ffd5b60028110613fb757613fb7613f93565b9052565b81516001600160a01b0316815260208083015160e0830191613fdf90840182613fa7565b5063ffffffff604084015116604083015262ffffff606084015116606083015262ffffff608084015116608083015263ffffffff60a08401511660a083015260c083015161403260c084018260ff169052565b5092915050565b5f5f5f6060848603121561404b575f5ffd5b505081359360208301359350604090920135919050565b5f5f60208385031215614073575f5ffd5b823567ffffffffffffffff811115614089575f5ffd5b8301601f81018513614099575f5ffd5b803567ffffffffffffffff8111156140af575f5ffd5b8560208260051b84010111156140c3575f5ffd5b6020919091019590945092505050565b634e487b7160e01b5f52601160045260245ffd5b8082028115828204841417610ac957610ac96140d3565b81810381811115610ac957610ac96140d3565b634e487b7160e01b5f52604160045260245ffd5b5f60018201614136576141366140d3565b5060010190565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601260045260245ffd5b5f8261417357614173614151565b500490565b80820180821115610ac957610ac96140d3565b5f6020828403121561419b575f5ffd5b5051919050565b5f826141b0576141b0614151565b500690565b5f5f858511156141c3575f5ffd5b838611156141cf575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015614032576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b60c0810161425f8289613fa7565b602082019690965260408101949094526060840192909252608083015260a090910152919050565b60048110610b6157610b61613f93565b828152604081016142a783614287565b8260208301529392505050565b6001600160a01b038416815260208101839052606081016142d483614287565b82604083015294935050505056fea164736f6c6343000825000a';

/** Where constructor arguments stand in the deployed bytecode: first byte, and how many. */
export const orderBookImmutables: readonly (readonly [start: number, length: number])[] = [[725,32],[764,32],[1010,32],[1354,32],[1393,32],[1482,32],[1679,32],[2673,32],[3517,32],[4299,32],[4758,32],[4792,32],[7298,32],[7343,32],[7412,32],[7485,32],[7613,32],[7686,32],[9429,32],[9489,32],[10212,32],[10312,32],[10568,32],[11331,32],[14478,32],[14649,32]];
