const toCommonJs = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { '^.+\\.tsx?$': toCommonJs, [`/node_modules/(?:${MODULES_ONLY})/.+\\.js$`]: toCommonJs },
  transformIgnorePatterns: [`/node_modules/(?!(?:${MODULES_ONLY})/)`],
};
