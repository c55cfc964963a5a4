import { normalize } from '../core';

const MARKS = /["'()[\]《》〈〉【】、,，.。·\-:：;；?!]/g;

/** 51132524T000010112233-: how a budget system numbers projects. */
const CODE = /^[\dA-Z]{10,}-?(?=[^\dA-Z])/;

/** What two spellings of one project name share: a code before it, brackets, quotes, punctuation and a closing 项目 are no part of it. */
export function projectKey(name: string): string {
  return normalize(name).replace(CODE, '').replace(MARKS, '').replace(/(?<=..)项目$/, '');
}
