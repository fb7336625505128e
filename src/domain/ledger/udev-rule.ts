/**
 * What a Linux system needs so that the person at the computer may use a Ledger: access for whoever sits at it
 * (`uaccess`), over libusb and over hidraw. 2c97 is Ledger’s USB vendor id.
 */
export const UDEV_RULE = `# Ledger hardware wallets, for the person at the computer
SUBSYSTEMS=="usb", ATTRS{idVendor}=="2c97", TAG+="uaccess"
KERNEL=="hidraw*", ATTRS{idVendor}=="2c97", TAG+="uaccess"
`;

/** Tags of access have to be set before 73-seat-late.rules of systemd reads them. */
export const UDEV_FILE = '/etc/udev/rules.d/20-ledger.rules';

/** Writes the rule and has it apply, to be run once in a terminal. */
export const UDEV_COMMANDS = `sudo tee ${UDEV_FILE} > /dev/null <<'RULE'
${UDEV_RULE}RULE
sudo udevadm control --reload-rules && sudo udevadm trigger
`;
