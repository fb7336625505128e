import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useDesk } from '../lib/bridge.ts';

/** Applies the theme that the settings name. */
export function ColorScheme() {
  const theme = useDesk('settings.get', {}).data?.theme;
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (theme) setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, setColorScheme]);
  return null;
}
