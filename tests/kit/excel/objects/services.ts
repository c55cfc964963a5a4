import { notImplemented, type Json } from '../protocol';
import { isJsonObject, isTrue, readOnly, ServerObject, text, type Argument } from '../server-object';

/** The result of a worksheet function: invocation id, succeeded, value or message, error code. */
export type FunctionResult = readonly [number, boolean, Json, number?];

/** What the client's own runtime asks of Excel when an add-in starts, runs functions or changes its ribbon. */
export interface ServiceLog {
  readonly functionResults: FunctionResult[];
  readonly ribbon: Map<string, boolean>;
  runtimeState: string;
  startState: string;
}

export function newServiceLog(): ServiceLog {
  return { functionResults: [], ribbon: new Map(), runtimeState: 'Visible', startState: '' };
}

export function serviceObject(typeName: string, log: ServiceLog): ServerObject {
  switch (typeName) {
    case 'Microsoft.ExcelServices.CustomFunctions':
      return customFunctionsService(log);
    case 'Microsoft.InternalService.AddinInternalService':
      return new ServerObject('AddinInternalService', { methods: { NotifyActionHandlerReady: () => undefined } });
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return new ServerObject('AppRuntimeService', {
        methods: {
          SetAppRuntimeState: ([state]) => {
            log.runtimeState = text(state);
            return undefined;
          },
          GetAppRuntimeState: () => log.runtimeState,
        },
      });
    case 'Microsoft.AppRuntime.AppRuntimePersistenceService':
      return new ServerObject('AppRuntimePersistenceService', {
        methods: {
          SetAppRuntimeStartState: ([state]) => {
            log.startState = text(state);
            return undefined;
          },
          GetAppRuntimeStartState: () => log.startState,
        },
      });
    case 'Microsoft.DynamicRibbon.DynamicRibbon':
      return ribbonService(log);
    case 'Microsoft.Runtime.ExtensionLifeCycle':
      return new ServerObject('ExtensionLifeCycle', { methods: { LaunchExtensionComponent: () => undefined } });
    default:
      throw notImplemented(`object ${typeName}`);
  }
}

function customFunctionsService(log: ServiceLog): ServerObject {
  const collect = ([results]: readonly Argument[]): undefined => {
    if (!Array.isArray(results)) throw notImplemented('function results that are no array');
    log.functionResults.push(...(results as readonly Json[]).map(functionResult));
    return undefined;
  };
  return new ServerObject('CustomFunctions', {
    methods: {
      SetInvocationArrayResults: collect,
      SetInvocationResults: collect,
      _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
      _GetEnabledFeatures: () => [],
    },
  });
}

/** Both forms the runtime sends: an array, and in older requirement sets an object. */
function functionResult(result: Json): FunctionResult {
  if (Array.isArray(result)) return result as unknown as FunctionResult;
  if (!isJsonObject(result)) throw notImplemented('a function result of this form');
  return [Number(result['id']), result['failed'] !== true, result['value'] ?? null, Number(result['errorCode'] ?? 0)];
}

function ribbonService(log: ServiceLog): ServerObject {
  const button = (id: string): ServerObject =>
    new ServerObject('RibbonButton', {
      id,
      scalars: {
        Id: readOnly(() => id),
        Enabled: { get: () => log.ribbon.get(id) ?? true, set: (value) => void log.ribbon.set(id, isTrue(value)) },
      },
    });
  const tab = (id: string): ServerObject =>
    new ServerObject('RibbonTab', {
      id,
      scalars: { Visibility: { get: () => log.ribbon.get(id) ?? true, set: (value) => void log.ribbon.set(id, isTrue(value)) } },
    });
  return new ServerObject('DynamicRibbon', {
    methods: { GetButton: ([id]) => button(text(id)), GetTab: ([id]) => tab(text(id)) },
  });
}
