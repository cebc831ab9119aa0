import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { Avis, BadgeStatut, formaterDate, SiDroit } from '../../../plateforme/interface/index.ts'
import { BadgeEcheance, delaiEnClair, nomVisite } from './commun.tsx'
import classes from './suivi.module.css'
import type { EcheanceLue } from './types.ts'

const VERIFICATIONS: Record<string, string> = {
  'a-relire': 'texte modifié en 2026, à relire',
  'page-publique': 'lu sur une page publique, pas dans le Code',
  'non-verifie': 'non vérifié',
  conteste: 'lecture contestée',
}

/** Reasons, each with its article; a rule that was not fully checked says so. */
export function ListeRaisons({ raisons }: { raisons: EcheanceLue['raisons'] }) {
  if (raisons.length === 0) return null
  return (
    <ul>
      {raisons.map((r) => (
        <li key={`${r.regle}/${r.phrase}`}>
          {r.phrase} <span className={classes.doux}>({r.article})</span>{' '}
          {VERIFICATIONS[r.verification] && (
            <BadgeStatut ton={r.verification === 'conteste' ? 'attention' : 'neutre'}>
              {VERIFICATIONS[r.verification]}
            </BadgeStatut>
          )}
        </li>
      ))}
    </ul>
  )
}

const qui = (eligibles: string[]) =>
  eligibles.includes('team')
    ? 'par l’équipe'
    : eligibles.includes('IDEST')
      ? 'par un médecin ou un infirmier'
      : 'par un médecin seulement'

/** One due visit: its day, who may hold it, and « Pourquoi ? ». */
export function Echeance({
  echeance: e,
  tenir,
  possible,
}: {
  echeance: EcheanceLue
  tenir: () => void
  possible?: boolean
}) {
  const [ouvert, setOuvert] = useState(false)
  const id = useId()
  const limite = e.nature === 'SANS_DELAI' ? e.dueDepuis : e.auPlusTard
  return (
    <li className={classes.echeance}>
      <div className={classes.ligne}>
        <h4>{nomVisite(e.code)}</h4>
        {!possible && <BadgeEcheance limite={limite} nature={e.nature} />}
        <span>
          {delaiEnClair(e.nature, e.auPlusTard)}, {qui(e.eligibles)}
        </span>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={ouvert}
          aria-controls={id}
          onClick={() => setOuvert(!ouvert)}
        >
          Pourquoi ?
        </Button>
        {e.code !== 'ACTCOLL' && (
          <SiDroit droit="suivi.saisir">
            <Button variant="default" size="compact-sm" onClick={tenir}>
              Déjà tenue
            </Button>
          </SiDroit>
        )}
      </div>
      {ouvert && (
        <div className={classes.pourquoi} id={id}>
          <ListeRaisons raisons={e.raisons} />
          {e.secret && <Avis ton="info">Un motif relevant du secret médical fixe cette échéance.</Avis>}
          <p className={classes.doux} style={{ margin: '0.4rem 0 0' }}>
            {e.document && `Document : ${e.document}. `}
            {e.dueDepuis && `Connue comme due depuis le ${formaterDate(e.dueDepuis)}. `}
            {e.changeeLe && `Dernier changement le ${formaterDate(e.changeeLe)} : ${e.changeePar}.`}
          </p>
        </div>
      )}
    </li>
  )
}
