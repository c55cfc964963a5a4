import type { FakeExcel, PushedEntry } from './host';

/** The client's native bridge: JSON texts both ways. The client sets `onMessageFromHost` when it takes the bridge. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

const REQUEST = 1;
const RESPONSE = 2;
const EVENTS = 3;

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

export function createBridge(current: () => FakeExcel): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const message = JSON.parse(text) as BridgeMessage;
      if (message.type !== REQUEST) throw new Error(`FakeHost: bridge message of type ${message.type} is not implemented`);
      const { body } = message.message;
      const bodyText = typeof body === 'string' ? body : JSON.stringify(body);
      void current()
        .processQuery(bodyText, message.flags)
        .then((answer) => {
          const reply = { statusCode: 200, headers: {}, body: JSON.parse(answer) as unknown };
          bridge.onMessageFromHost?.(JSON.stringify({ id: message.id, type: RESPONSE, message: reply }));
        });
    },
  };
  return bridge;
}

export function pushThrough(bridge: NativeBridge, entries: readonly PushedEntry[]): void {
  const written = entries.map(([messageCategory, messageType, targetId, message, id, isRemoteOverride]) => ({
    messageCategory,
    messageType,
    targetId,
    message,
    id,
    isRemoteOverride,
  }));
  bridge.onMessageFromHost?.(JSON.stringify({ type: EVENTS, message: { entries: written } }));
}
