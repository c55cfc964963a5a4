import { Recorder, findOffice } from '../../src/taskpane/diagnostics/recorder';
import { redactRequest, redactResponse } from '../../src/taskpane/diagnostics/redact';

/** A write of a name and an amount to a sheet, and Excel's answers to a read, as they stand on the wire. */
const request = {
  Actions: [
    { Id: 5, ActionType: 4, Name: 'Values', ObjectPathId: 3, ArgumentInfo: { Arguments: [[['张三', 3487.99]]] } },
    { Id: 6, ActionType: 2, Name: '', ObjectPathId: 3, QueryInfo: { Select: ['values', 'format/fill/color'] }, L: [1, 3] },
  ],
  ObjectPaths: {
    '1': { Id: 1, ObjectPathType: 1, Name: '' },
    '3': { Id: 3, ObjectPathType: 3, Name: 'GetItem', ParentObjectPathId: 1, ArgumentInfo: { Arguments: ['工资表'] } },
  },
  AutoKeepReference: false,
};
const response = {
  Results: [
    { ActionId: 5, Value: null },
    { ActionId: 6, Value: { Values: [['张三', 3487.99, '', true]], Text: [['张三', '3,487.99']], Name: '工资表', RowCount: 1, _ReferenceId: 'r7' } },
  ],
};

describe('what a record keeps', () => {
  test('the calls stay readable, the contents go', () => {
    expect(redactRequest(request)).toEqual({
      Actions: [
        { Id: 5, ActionType: 4, Name: 'Values', ObjectPathId: 3, ArgumentInfo: { Arguments: [[['‹text 2›', '‹number›']]] } },
        { Id: 6, ActionType: 2, Name: '', ObjectPathId: 3, QueryInfo: { Select: ['values', 'format/fill/color'] }, L: [1, 3] },
      ],
      ObjectPaths: {
        '1': { Id: 1, ObjectPathType: 1, Name: '' },
        '3': { Id: 3, ObjectPathType: 3, Name: 'GetItem', ParentObjectPathId: 1, ArgumentInfo: { Arguments: ['‹text 3›'] } },
      },
      AutoKeepReference: false,
    });
    expect(redactResponse(response)).toEqual({
      Results: [
        { ActionId: 5, Value: null },
        {
          ActionId: 6,
          Value: {
            Values: [['‹text 2›', '‹number›', '', true]],
            Text: [['‹text 2›', '‹text 8›']],
            Name: '‹text 3›',
            RowCount: 1,
            _ReferenceId: 'r7',
          },
        },
      ],
    });
  });

  test('an error keeps its code and place, not its sentence', () => {
    const failed = { Results: [], Error: { Code: 'ItemNotFound', Message: '找不到 工资表', Location: 'WorksheetCollection.getItem', ActionIndex: 3 } };
    expect(redactResponse(failed)).toEqual({
      Results: [],
      Error: { Code: 'ItemNotFound', Message: '‹text 7›', Location: 'WorksheetCollection.getItem', ActionIndex: 3 },
    });
  });

  test('a settings update hides the value even where a field is named like the protocol', () => {
    const update = { Actions: [{ Id: 7, ActionType: 9, ObjectPathId: 4, ObjectState: { Code: { secret: '张三' }, value: '张三' } }] };
    expect(JSON.stringify(redactRequest(update))).not.toContain('张三');
  });
});

describe('recorder', () => {
  const answer = { status: 'succeeded', value: { data: [200, [], JSON.stringify(response)] } };

  /** The global that office.js makes, answering everything alike; its method is read-only there too. */
  const globals = (result: unknown) => {
    const RichApi = { calls: 0 };
    const value = (_message: unknown, callback: (result: unknown) => void): void => {
      RichApi.calls += 1;
      callback(result);
    };
    Object.defineProperty(RichApi, 'executeRichApiRequestAsync', { value, enumerable: true });
    return { RichApi, root: { OSF: { DDA: { RichApi } } } };
  };
  const send = (office: ReturnType<typeof findOffice>): unknown => {
    let got: unknown;
    office?.RichApi.executeRichApiRequestAsync(['POST', 'ProcessQuery', [], 0, JSON.stringify(request)], (result) => {
      got = result;
    });
    return got;
  };

  test('passes everything through, records while attached, and leaves the transport as it was', () => {
    const { RichApi, root } = globals(answer);
    const office = findOffice(root);
    const recorder = new Recorder();
    const detach = office && recorder.attach(office);
    expect(send(office)).toBe(answer);
    detach?.();
    send(office);
    expect(root.OSF.DDA.RichApi).toBe(RichApi);
    expect(RichApi.calls).toBe(2);
    const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
    expect(recorder.recording(true)).toEqual([{ request, response, bytesOut: bytes(request), bytesIn: bytes(response) }]);
    expect(JSON.stringify(recorder.recording(false))).not.toMatch(/张三|3487|工资/);
  });

  test('a failed call is recorded by its code', () => {
    const { root } = globals({ status: 'failed', error: { code: 5004, message: '单元格 A1 正在编辑' } });
    const office = findOffice(root);
    const recorder = new Recorder();
    if (office) recorder.attach(office);
    send(office);
    expect(recorder.recording(true).map((exchange) => exchange.response)).toEqual([{ Error: { Code: 5004 } }]);
  });

  test('without Excel there is nothing to attach to', () => {
    expect(findOffice({})).toBeUndefined();
    expect(findOffice({ OSF: { DDA: {} } })).toBeUndefined();
  });
});
