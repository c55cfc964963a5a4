/** A thing that no table of the set holds: whoever fills in gives its figure, so that nothing can be compared with it. */
export interface GivenSubject {
  readonly set: string;
  /** What a heading over the text says. */
  readonly heading: RegExp;
  /** How the name in the text ends. */
  readonly says: RegExp;
}

const ASSETS = /国有资产(?:占有|占用|使用)/;

/** As the regulation asks for them beside the tables (财预〔2016〕143号 附件: 国有资产占有使用情况, 政府购买服务情况). */
export const GIVEN_SUBJECTS: readonly GivenSubject[] = [
  { set: 'final-accounts', heading: ASSETS, says: /(?:房屋|用房)(?:总)?(?:建筑)?(?:总)?面积$/ },
  { set: 'budget', heading: ASSETS, says: /(?:房屋|用房)(?:总)?(?:建筑)?(?:总)?面积$/ },
  { set: 'budget', heading: ASSETS, says: /(?:通用|专用)?设备$/ },
  { set: 'budget', heading: /政府购买服务/, says: /政府购买服务(?:指导性目录)?(?:的)?项目$/ },
];
