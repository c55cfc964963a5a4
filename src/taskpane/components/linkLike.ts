import { type GriffelStyle, tokens } from '@fluentui/react-components';

/** A button that reads as a link: in running text, in every contrast, and with a ring where the keyboard is. */
export const LINK_LIKE: GriffelStyle = {
  padding: '0 2px',
  border: 'none',
  background: 'none',
  font: 'inherit',
  textAlign: 'left',
  color: tokens.colorBrandForegroundLink,
  cursor: 'pointer',
  borderRadius: tokens.borderRadiusSmall,
  ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  '@media (forced-colors: active)': { color: 'LinkText' },
};
