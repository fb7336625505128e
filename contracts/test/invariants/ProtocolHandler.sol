// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {AttestedReport, EmissionsReport} from "../../src/minting/IEmissionsMinter.sol";
import {RetirementRequest} from "../../src/retirement/IRetirementCertificates.sol";
import {ProtocolTest} from "../kit/ProtocolTest.sol";
import {bound, vm} from "../kit/Vm.sol";

/// @title What users, attackers and administrators do, in any order, with bookkeeping of its own
/// @dev Calls that the protocol refuses are part of the game: they must leave no trace. Counters say how often each
/// action went through, so that a test can tell a thorough run from an empty one.
contract ProtocolHandler is ProtocolTest {
    struct Period {
        uint64 start;
        uint64 end;
    }

    address[3] public actors = [ALICE, BOB, CAROL];
    bytes32[] public reportIds;
    /// @notice Base units in reports that were minted.
    uint256 public reported;
    /// @notice Base units in certificates that were issued.
    uint256 public retired;
    uint256 public actions;
    uint256 public mints;
    uint256 public retirements;
    uint256 public refusals;
    /// @notice Reports that were minted although they overlap an earlier one of their account.
    uint256 public overlaps;

    mapping(bytes32 account => Period[]) private _covered;
    uint64 internal _now = NOW;

    modifier atOurTime() {
        vm.warp(_now);
        _;
        _afterwards();
    }

    function mint(uint256 accountSeed, uint256 actorSeed, uint256 shift, uint256 length, uint256 amount, uint256 mode)
        external
        atOurTime
    {
        EmissionsReport memory report = _next(accountSeed, shift, length, amount);
        report.beneficiary = actors[bound(actorSeed, 0, 2)];
        if (mode % 3 == 0) report.referrer = actors[bound(mode, 0, 2)];
        AttestedReport memory attested = _attest(report);
        vm.prank(report.beneficiary);
        (bool ok,) = address(minter).call(abi.encodeCall(minter.mint, (attested)));
        _note(ok, report);
    }

    function mintAndRetire(uint256 accountSeed, uint256 actorSeed, uint256 shift, uint256 length, uint256 amount)
        external
        atOurTime
    {
        EmissionsReport memory report = _next(accountSeed, shift, length, amount);
        report.beneficiary = actors[bound(actorSeed, 0, 2)];
        AttestedReport[] memory attested = new AttestedReport[](1);
        attested[0] = _attest(report);
        vm.prank(report.beneficiary);
        (bool ok,) = address(minter).call(abi.encodeCall(minter.mintAndRetire, (attested, _request(0))));
        _note(ok, report);
        if (ok) {
            (uint256 customer,,,) = minter.split(report.amount, false);
            _noteRetirement(true, customer);
        }
    }

    function retire(uint256 actorSeed, uint256 amount, uint256 first, uint256 second, uint256 count) external atOurTime {
        address actor = actors[bound(actorSeed, 0, 2)];
        uint256 balance = token.balanceOf(actor);
        RetirementRequest memory request = _request(bound(amount, 0, balance + balance / 8));
        if (reportIds.length != 0) {
            request.reportIds = new bytes32[](bound(count, 0, 2));
            uint256[2] memory seeds = [first, second];
            for (uint256 i = 0; i < request.reportIds.length; ++i) {
                request.reportIds[i] = reportIds[bound(seeds[i], 0, reportIds.length - 1)];
            }
        }
        vm.prank(actor);
        (bool ok,) = address(certificates).call(abi.encodeCall(certificates.retire, (request)));
        _noteRetirement(ok, request.amount);
    }

    function transfer(uint256 fromSeed, uint256 toSeed, uint256 amount) external atOurTime {
        address from = actors[bound(fromSeed, 0, 2)];
        amount = bound(amount, 0, token.balanceOf(from));
        address to = toSeed % 4 == 3 ? address(pool) : actors[bound(toSeed, 0, 2)];
        vm.prank(from);
        token.transfer(to, amount);
    }

    function release(uint256 amount, uint256 part) external atOurTime {
        address to = actors[bound(amount, 0, 2)];
        uint256[3] memory held = [pool.stakerRewards(), pool.daoTreasury(), pool.emergencyReserve()];
        amount = bound(amount, 0, held[part % 3]);
        vm.prank(ADMIN);
        if (part % 3 == 0) pool.releaseStakerRewards(to, amount);
        else if (part % 3 == 1) pool.releaseDaoTreasury(to, amount);
        else pool.releaseEmergencyReserve(to, amount);
    }

    function changeValidators(uint256 threshold) external atOurTime {
        address[] memory members = _addresses();
        vm.prank(ADMIN);
        validators.setValidators(members, bound(threshold, 1, 2));
    }

    function passTime(uint256 time) external {
        _now += uint64(bound(time, 1 hours, 20 days));
    }

    function reportCount() external view returns (uint256) {
        return reportIds.length;
    }

    /// @dev Called after each action.
    function _afterwards() internal virtual {
        ++actions;
    }

    /// @dev A period that begins up to two days before or after the end of the account's last one.
    function _next(uint256 accountSeed, uint256 shift, uint256 length, uint256 amount)
        private
        view
        returns (EmissionsReport memory report)
    {
        bytes32 account = keccak256(abi.encode(bound(accountSeed, 0, 2)));
        uint64 covered = minter.coveredUntil(account);
        uint64 start = (covered == 0 ? _now - 300 days : covered) + uint64(bound(shift, 0, 4 days)) - 2 days;
        report = _report(start, start + uint64(bound(length, 0, 5 days)), bound(amount, 0, 1_000_00));
        report.account = account;
    }

    function _note(bool ok, EmissionsReport memory report) private {
        if (!ok) {
            ++refusals;
            return;
        }
        ++mints;
        reported += report.amount;
        reportIds.push(minter.hashReport(report));
        Period[] storage covered = _covered[report.account];
        for (uint256 i = 0; i < covered.length; ++i) {
            if (report.periodStart < covered[i].end && covered[i].start < report.periodEnd) ++overlaps;
        }
        covered.push(Period(report.periodStart, report.periodEnd));
    }

    function _noteRetirement(bool ok, uint256 amount) private {
        if (!ok) {
            ++refusals;
            return;
        }
        ++retirements;
        retired += amount;
    }

    // What the invariants look at.

    function contracts() external view returns (address, address, address, address, address) {
        return (address(token), address(pool), address(minter), address(certificates), TREASURY);
    }
}
