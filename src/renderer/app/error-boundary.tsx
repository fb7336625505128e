import { Button, Group, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';

type State = { error: Error | null };

/** Shows a bug of the screen in words instead of an empty window. Nothing that main does is affected by it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <main className="center-screen">
        <div className="center-card" role="alert">
          <Title order={1}>This screen stopped</Title>
          <Text mt="sm">
            The window met a fault and cannot draw this page. Your vault, imports and transactions are kept by
            another process and are not affected.
          </Text>
          <Text mt="sm" className="mono wrap-anywhere" c="dimmed">
            {this.state.error.message}
          </Text>
          <Group mt="lg">
            <Button onClick={() => window.location.reload()}>Load the window again</Button>
          </Group>
        </div>
      </main>
    );
  }
}
