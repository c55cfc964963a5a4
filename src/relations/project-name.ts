import { normalize } from '../core';

const MARKS = /["'()[\]《》〈〉【】、,，.。·\-:：;；?!]/g;

/** What two spellings of one project name share: brackets, quotes, punctuation and a closing 项目 are no part of it. */
export function projectKey(name: string): string {
  return normalize(name).replace(MARKS, '').replace(/(?<=..)项目$/, '');
}
