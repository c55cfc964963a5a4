import { COMMANDS } from '../../src/commands/commands';
import type * as OpenPane from '../../src/commands/openPane';
import type * as Route from '../../src/commands/route';

interface Loaded {
  readonly handlers: Map<string, (event: { completed(): void }) => void>;
  readonly shown: string[];
  readonly openPane: typeof OpenPane.openPane;
  readonly requestRoute: typeof Route.requestRoute;
  readonly onRoute: typeof Route.onRoute;
}

/** Fresh modules against the few members of Office that the commands use. */
function load(showAsTaskpane: () => Promise<void> = () => Promise.resolve()): Loaded {
  const handlers: Loaded['handlers'] = new Map();
  const shown: string[] = [];
  Object.assign(globalThis, {
    Office: {
      actions: { associate: handlers.set.bind(handlers) },
      addin: {
        showAsTaskpane: () => {
          shown.push('pane');
          return showAsTaskpane();
        },
      },
    },
  });
  jest.resetModules();
  jest.requireActual('../../src/commands');
  return {
    handlers,
    shown,
    ...jest.requireActual<typeof OpenPane>('../../src/commands/openPane'),
    ...jest.requireActual<typeof Route>('../../src/commands/route'),
  };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test('every command is associated, opens the pane on its page and says when it is done', async () => {
  const { handlers, shown, onRoute } = load();
  expect([...handlers.keys()]).toEqual(Object.keys(COMMANDS));
  const requests: Route.RouteRequest[] = [];
  onRoute((request) => requests.push(request));
  for (const handler of handlers.values()) await new Promise<void>((completed) => handler({ completed }));
  expect(requests).toEqual([
    { page: 'check', action: 'checkSheet' },
    { page: 'check', action: 'checkWorkbook' },
    { page: 'fill', action: 'fill' },
    { page: 'fill', action: 'threePublic' },
    { page: 'functions' },
    { page: 'help' },
  ]);
  expect(shown).toHaveLength(6);
});

test('a pane that cannot be shown still frees the button, and the failure is not hidden', async () => {
  const { openPane } = load(() => Promise.reject(new Error('closed')));
  const completed = jest.fn();
  await expect(openPane({ page: 'help' }, { completed })).rejects.toThrow('closed');
  expect(completed).toHaveBeenCalledTimes(1);
});

test('without office.js the module loads and does nothing', () => {
  jest.resetModules();
  expect(() => jest.requireActual('../../src/commands')).not.toThrow();
});

describe('route', () => {
  test('the last request before anybody listens is kept, once', () => {
    const { requestRoute, onRoute } = load();
    requestRoute({ page: 'help' });
    requestRoute({ page: 'check', action: 'checkSheet' });
    const first: Route.RouteRequest[] = [];
    const second: Route.RouteRequest[] = [];
    onRoute((request) => first.push(request));
    onRoute((request) => second.push(request));
    expect(first).toEqual([{ page: 'check', action: 'checkSheet' }]);
    expect(second).toEqual([]);
  });

  test('a listener that stopped hears nothing, and the next request waits again', () => {
    const { requestRoute, onRoute } = load();
    const heard: Route.RouteRequest[] = [];
    const stop = onRoute((request) => heard.push(request));
    requestRoute({ page: 'functions' });
    stop();
    requestRoute({ page: 'help' });
    expect(heard).toEqual([{ page: 'functions' }]);
    onRoute((request) => heard.push(request));
    expect(heard).toEqual([{ page: 'functions' }, { page: 'help' }]);
  });
});
