import {
  ActionIcon,
  Anchor,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  Kbd,
  Menu,
  Modal,
  Paper,
  PasswordInput,
  Tabs,
  Tooltip,
} from '@mantine/core'
import { ambre, brique, gris, petrole, vert } from './couleurs.ts'
import classes from './theme.module.css'

const POLICE = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, -apple-system, 'Segoe UI', sans-serif"

/** The one place where the look is decided. A screen sets layout, never colours or sizes of type. */
export const theme = createTheme({
  primaryColor: 'petrole',
  primaryShade: 7,
  colors: { petrole, gray: gris, brique, ambre, vert, red: brique, yellow: ambre, green: vert },
  white: '#ffffff',
  black: gris[9],
  fontFamily: POLICE,
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', 'DejaVu Sans Mono', Menlo, monospace",
  // Source Sans draws small: one step up from Mantine's scale keeps 15 px as the working size.
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: POLICE,
    fontWeight: '640',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.2' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h5: { fontSize: '0.875rem', lineHeight: '1.4' },
      h6: { fontSize: '0.8125rem', lineHeight: '1.4' },
    },
  },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  shadows: {
    xs: '0 1px 2px rgb(9 53 59 / 7%)',
    sm: '0 1px 3px rgb(9 53 59 / 9%), 0 2px 6px rgb(9 53 59 / 5%)',
    md: '0 4px 14px rgb(9 53 59 / 12%), 0 1px 3px rgb(9 53 59 / 8%)',
    lg: '0 10px 32px rgb(9 53 59 / 16%), 0 2px 6px rgb(9 53 59 / 8%)',
    xl: '0 20px 56px rgb(9 53 59 / 22%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusClassName: classes.focus,
  activeClassName: '',
  components: {
    Button: Button.extend({ classNames: { root: classes.bouton } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray.7' } }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'hover' } }),
    Input: Input.extend({ classNames: { input: classes.champ } }),
    InputWrapper: Input.Wrapper.extend({
      classNames: {
        label: classes.libelle,
        description: classes.aide,
        error: classes.erreur,
        required: classes.etoile,
      },
      // Help under the field: fields of a row stay on one line whether or not they have some.
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    }),
    Kbd: Kbd.extend({ classNames: { root: classes.touche } }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': 'Afficher ou masquer le mot de passe' } },
    }),
    Paper: Paper.extend({ defaultProps: { radius: 'lg' } }),
    Tabs: Tabs.extend({ classNames: { tab: classes.onglet, list: classes.onglets } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 350,
        withArrow: true,
        arrowSize: 6,
        events: { hover: true, focus: true, touch: false },
      },
      classNames: { tooltip: classes.infobulle },
    }),
    Menu: Menu.extend({
      defaultProps: { shadow: 'md', radius: 'md', withInitialFocusPlaceholder: false },
      classNames: { item: classes.elementMenu, label: classes.titreMenu },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        padding: 'lg',
        attributes: { header: { role: 'presentation' } },
        radius: 'lg',
        overlayProps: { color: '#09353b', backgroundOpacity: 0.38 },
        closeButtonProps: { 'aria-label': 'Fermer' },
      },
      classNames: { title: classes.titreFenetre },
    }),
    Drawer: Drawer.extend({
      defaultProps: {
        position: 'right',
        attributes: { header: { role: 'presentation' } },
        overlayProps: { color: '#09353b', backgroundOpacity: 0.38 },
        closeButtonProps: { 'aria-label': 'Fermer' },
      },
      classNames: { title: classes.titreFenetre },
    }),
  },
})

export const variablesCss: CSSVariablesResolver = () => ({
  variables: {
    '--socle-fond': '#eef3f2',
    '--socle-surface': '#ffffff',
    '--socle-surface-douce': '#f6f9f8',
    '--socle-ligne': '#e1e9e8',
    '--socle-ligne-forte': '#cfdad9',
    // 3:1 on white, what WCAG 1.4.11 asks of the edge of a field.
    '--socle-bord-champ': '#819395',
    '--socle-texte-doux': '#566a6d',
  },
  light: {
    '--mantine-color-text': '#15272b',
    '--mantine-color-dimmed': '#566a6d',
    '--mantine-color-placeholder': '#5f7275',
    '--mantine-color-default-border': '#cfdad9',
    '--mantine-color-error': '#9d3519',
    '--mantine-color-anchor': '#12575f',
    '--mantine-color-body': '#ffffff',
  },
  dark: {},
})
