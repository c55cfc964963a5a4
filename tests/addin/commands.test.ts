import { COMMANDS } from '../../src/commands/commands';
import type { RouteRequest } from '../../src/commands/route';

interface Loaded {
  readonly handlers: Map<string, (event: { completed(): void }) => Promise<void>>;
  readonly shown: string[];
  readonly route: typeof import('../../src/commands/route');
}

/** Fresh modules against the few members of Office that the commands use. */
function load(showAsTaskpane: () => Promise<void>): Loaded {
  const handlers: Loaded['handlers'] = new Map();
  const shown: string[] = [];
  Object.assign(globalThis, {
    Office: {
      actions: { associate: handlers.set.bind(handlers) },
      addin: {
        showAsTaskpane: async () => {
          shown.push('pane');
          await showAsTaskpane();
        },
      },
    },
  });
  jest.resetModules();
  jest.requireActual('../../src/commands');
  return { handlers, shown, route: jest.requireActual<Loaded['route']>('../../src/commands/route') };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test('every command is associated, opens the pane on its page and says when it is done', async () => {
  const { handlers, shown, route } = load(() => Promise.resolve());
  expect([...handlers.keys()]).toEqual(Object.keys(COMMANDS));
  const requests: RouteRequest[] = [];
  route.onRoute((request) => requests.push(request));
  const completed = jest.fn();
  for (const handler of handlers.values()) await handler({ completed });
  expect(requests).toEqual([
    { page: 'check', action: 'checkSheet' },
    { page: 'check', action: 'checkWorkbook' },
    { page: 'fill', action: 'fill' },
    { page: 'fill', action: 'threePublic' },
    { page: 'functions' },
    { page: 'help' },
  ]);
  expect(shown).toHaveLength(6);
  expect(completed).toHaveBeenCalledTimes(6);
});

test('a pane that cannot be shown still frees the button', async () => {
  const { handlers } = load(() => Promise.reject(new Error('closed')));
  const completed = jest.fn();
  await expect(handlers.get('checkSheet')?.({ completed })).rejects.toThrow('closed');
  expect(completed).toHaveBeenCalledTimes(1);
});

test('without office.js the module loads and does nothing', () => {
  jest.resetModules();
  expect(() => jest.requireActual('../../src/commands')).not.toThrow();
});

describe('route', () => {
  test('the last request before anybody listens is kept, once', () => {
    const { route } = load(() => Promise.resolve());
    route.requestRoute({ page: 'help' });
    route.requestRoute({ page: 'check', action: 'checkSheet' });
    const first: RouteRequest[] = [];
    const second: RouteRequest[] = [];
    route.onRoute((request) => first.push(request));
    route.onRoute((request) => second.push(request));
    expect(first).toEqual([{ page: 'check', action: 'checkSheet' }]);
    expect(second).toEqual([]);
  });

  test('a listener that stopped hears nothing, and the next request waits again', () => {
    const { route } = load(() => Promise.resolve());
    const heard: RouteRequest[] = [];
    const stop = route.onRoute((request) => heard.push(request));
    route.requestRoute({ page: 'functions' });
    stop();
    route.requestRoute({ page: 'help' });
    expect(heard).toEqual([{ page: 'functions' }]);
    route.onRoute((request) => heard.push(request));
    expect(heard).toEqual([{ page: 'functions' }, { page: 'help' }]);
  });
});
