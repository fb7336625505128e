// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {PackedOrder, packOrder} from "../src/market/PackedOrder.sol";

/// @title PackedOrder: fields come back as they went in, and a replaced field leaves the others alone
contract PackedOrderProof {
    function pack(uint32 account, uint32 lots, uint24 tick, uint32 expiry, uint8 feeBps) external pure {
        PackedOrder order = packOrder(account, lots, tick, expiry, feeBps);
        assert(order.account() == account);
        assert(order.lots() == lots);
        assert(order.tick() == tick);
        assert(order.expiry() == expiry);
        assert(order.feeBps() == feeBps);
    }

    function withLots(uint256 packed, uint32 lots) external pure {
        PackedOrder order = PackedOrder.wrap(packed);
        PackedOrder changed = order.withLots(lots);
        assert(changed.lots() == lots);
        assert(changed.account() == order.account());
        assert(changed.tick() == order.tick());
    }
}
