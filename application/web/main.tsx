import '@fontsource-variable/source-sans-3/wght.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '../../plateforme/interface/theme/global.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { quandSessionPerdue } from '../../plateforme/interface/client.ts'
import { parlerFrancais } from '../../plateforme/interface/formulaire/messages.ts'
import { CHEMINS } from '../../plateforme/interface/index.ts'
import { creerCacheRequetes } from '../../plateforme/interface/requetes.ts'
import { CLE_SESSION, SessionProvider } from '../../plateforme/interface/session.tsx'
import { theme, variablesCss } from '../../plateforme/interface/theme/theme.ts'
import { routeur } from './routeur.tsx'

parlerFrancais()
const cache = creerCacheRequetes()

// The session ended under us: the shell sees it and leads to sign-in, keeping the address to come back to.
quandSessionPerdue(() => {
  if (!location.pathname.startsWith(CHEMINS.connexion)) cache.setQueryData(CLE_SESSION, null)
})
// A new version was put in place while this page was open: its old pieces are gone, take the new ones.
window.addEventListener('vite:preloadError', () => location.reload())

createRoot(document.getElementById('racine')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variablesCss} forceColorScheme="light">
      <QueryClientProvider client={cache}>
        <SessionProvider>
          <RouterProvider router={routeur} />
        </SessionProvider>
      </QueryClientProvider>
      <Notifications position="bottom-right" containerWidth={380} />
    </MantineProvider>
  </StrictMode>,
)
