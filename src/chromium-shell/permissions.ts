import { allowsPermission } from './session.ts';

/** Chromium's name for each permission that has the same meaning in Electron. */
const chromiumNames = {
  'background-sync': 'backgroundSync',
  'clipboard-read': 'clipboardReadWrite',
  'clipboard-sanitized-write': 'clipboardSanitizedWrite',
  'display-capture': 'displayCapture',
  geolocation: 'geolocation',
  'idle-detection': 'idleDetection',
  'local-fonts': 'localFonts',
  midi: 'midi',
  midiSysex: 'midiSysex',
  notifications: 'notifications',
  'persistent-storage': 'durableStorage',
  pointerLock: 'pointerLock',
  media: 'videoCapture',
  sensors: 'sensors',
  'storage-access': 'storageAccess',
  'window-management': 'windowManagement',
} as const;

type ChromiumPermission = (typeof chromiumNames)[keyof typeof chromiumNames];

/** The permissions that the app's own check handler grants to a page. Chromium denies all others. */
export function grantedPermissions(url: string): ChromiumPermission[] {
  return Object.entries(chromiumNames)
    .filter(([electronName]) => allowsPermission(electronName, url))
    .map(([, chromiumName]) => chromiumName);
}
