import type { EtScene } from './scene';

/** What changes the workbook or may go wrong on the way; each of it is a step that a test can let fail. */
const MUTATING = /^(?:Add|Delete|Merge|UnMerge|Activate|Select|NewSeries|SetFirstPriority)$/;
const BULK = /^(?:Value2|Formula)$/;

/**
 * An object of the simulated program: every access is counted, what it does not have throws instead of being quietly undefined,
 * and what cannot be set throws. `absent` names members that a build is known to lack; asking for them gives undefined.
 */
export function strict<Members extends object>(scene: EtScene, label: string, members: Members, absent: ReadonlySet<string> = new Set()): Members {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol') return Reflect.get(target, key);
      if (!(key in target)) {
        if (absent.has(key)) return undefined;
        throw new Error(`${label}.${key} is not implemented in the simulated ET`);
      }
      const read = (): unknown => Reflect.get(target, key);
      const value = BULK.test(key) ? step(scene, `reading ${label}.${key}`, read) : read();
      if (typeof value !== 'function') {
        scene.count(`${label}.${key}`);
        return value;
      }
      return (...args: readonly unknown[]): unknown => {
        scene.count(`${label}.${key}()`);
        const call = (): unknown => Reflect.apply(value as (...args: readonly unknown[]) => unknown, target, args);
        return MUTATING.test(key) ? step(scene, `${label}.${key}()`, call) : call();
      };
    },
    set(target, key, value) {
      const name = String(key);
      const property = Object.getOwnPropertyDescriptor(target, key);
      if (!property?.set) throw new TypeError(`${label}.${name} cannot be set`);
      scene.count(`${label}.${name}=`);
      step(scene, `setting ${label}.${name}`, () => Reflect.set(target, key, value));
      return true;
    },
  });
}

/** Fails before it is done, or once it is done. */
function step<Result>(scene: EtScene, what: string, work: () => Result): Result {
  scene.steps.pass(`before ${what}`);
  const result = work();
  scene.steps.pass(`after ${what}`);
  return result;
}
