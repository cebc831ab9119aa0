import { Button, Progress } from '@mantine/core'
import { IconDownload, IconMailQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import {
  $api,
  Avis,
  Chargement,
  EnTetePage,
  Erreur,
  formaterDate,
  Lien,
  pluriel,
  SiDroit,
  Vide,
} from '../../../../plateforme/interface/index.ts'
import { estOuverte } from '../../statuts.ts'
import { BadgeDeclaration, type Declaration } from '../commun.tsx'
import classes from '../declarations.module.css'

/** The yearly declarations of the person's establishments: what to do, what was filed (ADH-038). */
export default function Declarations() {
  const requete = $api.useQuery('get', '/api/espace-adherent/declarations')
  const { data } = requete
  const erreur: unknown = requete.error
  return (
    <>
      <EnTetePage
        titre="Déclaration annuelle"
        sousTitre="Une fois par an, vous vérifiez la liste de vos travailleurs, leur poste et leurs expositions (D. 4622-22)."
        actions={
          <SiDroit droit="declarations.declarer">
            <Button
              component={Link}
              to="/espace-adherent/demandes"
              variant="default"
              leftSection={<IconMailQuestion size={17} aria-hidden />}
            >
              Vos demandes et les réponses
            </Button>
          </SiDroit>
        }
      />
      {erreur && !data ? (
        <Erreur erreur={erreur} reessayer={() => void requete.refetch()} />
      ) : !data ? (
        <Chargement lignes={4} />
      ) : data.declarations.length === 0 ? (
        <Vide titre="Aucune déclaration demandée">
          Le service vous préviendra à l’ouverture de la prochaine campagne. D’ici là, déclarez les arrivées
          et les départs depuis la liste de vos travailleurs.
        </Vide>
      ) : (
        <ul className={classes.cartes}>
          {data.declarations.map((d) => (
            <Carte key={d.id} d={d} />
          ))}
        </ul>
      )}
      <Avis ton="info">
        Une arrivée, un départ, un changement de poste en cours d’année ? N’attendez pas la déclaration :{' '}
        <Lien inherit underline="always" vers="/espace-adherent/travailleurs">
          dites-le depuis la liste de vos travailleurs
        </Lien>
        .
      </Avis>
    </>
  )
}

function Carte({ d }: { d: Declaration }) {
  const ouverte = estOuverte(d.statut)
  return (
    <li className={classes.carte}>
      <div className={classes.corps}>
        <h2>
          {d.annee} · {d.etablissement}
          {d.commune && ` (${d.commune})`}
        </h2>
        <div className={classes.gestes}>
          <BadgeDeclaration statut={d.statut} retard={d.retard} />
        </div>
        {ouverte ? (
          <>
            <span className={classes.doux}>
              À déposer avant le {formaterDate(d.fermeLe)} · {d.vus} sur{' '}
              {pluriel(d.presents, 'travailleur vérifié', 'travailleurs vérifiés')}
            </span>
            <Progress
              value={d.presents ? (100 * d.vus) / d.presents : 0}
              aria-label="Travailleurs vérifiés"
            />
          </>
        ) : d.statut === 'sans_objet' ? (
          <span className={classes.doux}>Le service a classé cette déclaration sans objet.</span>
        ) : (
          <span className={classes.doux}>
            {d.deposeeLe && `Déposée le ${formaterDate(d.deposeeLe)}`}
            {d.deposant && ` par ${d.deposant}`} · {pluriel(d.effectif ?? 0, 'travailleur')} : {d.sis ?? 0} en
            suivi simple, {d.sia ?? 0} en suivi adapté, {d.sir ?? 0} en suivi renforcé
          </span>
        )}
      </div>
      {d.ecrit && d.statut !== 'sans_objet' && (
        <div className={classes.gestes}>
          <Button
            component={Link}
            to={`/espace-adherent/declarations/${d.id}`}
            variant={ouverte ? 'filled' : 'default'}
          >
            {d.statut === 'a_faire' ? 'Commencer' : ouverte ? 'Reprendre' : 'Voir'}
          </Button>
          {!ouverte && (
            <Button
              component="a"
              href={`/api/espace-adherent/declarations/${d.id}/recepisse`}
              download
              variant="default"
              leftSection={<IconDownload size={17} aria-hidden />}
            >
              Récépissé
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
