import { Fragment } from 'react'
import {
  $api,
  Avis,
  BadgeStatut,
  ChampsLecture,
  DateFr,
  EnTetePage,
  Etiquette,
  FicheEnAttente,
  formaterDate,
  formaterPeriode,
  Lien,
  NonRenseigne,
  Section,
  useOngletsAjoutes,
  useParametre,
} from '../../../plateforme/interface/index.ts'
import type { FormesApi } from './formes-api.ts'
import { CONTRATS, SITUATIONS_LIBELLES, SUIVIS } from './mots.ts'
import classes from './portail.module.css'

type Contrat = FormesApi['contrat']

/** A worker as the employer may know it: contracts, jobs, what the employer itself declared. */
export default function Travailleur() {
  const id = useParametre('id')
  const ajoutes = useOngletsAjoutes('travailleur-employeur', id)
  const { data, error, refetch } = $api.useQuery('get', '/api/espace-adherent/travailleurs/{id}', {
    params: { path: { id } },
  })
  if (!data) return <FicheEnAttente erreur={error} reessayer={() => void refetch()} />
  const nom = `${data.prenomUsage ?? data.prenoms} ${data.nomUsage ?? data.nomNaissance}`
  const aujourdhui = new Date().toISOString().slice(0, 10)
  const present = data.contrats.some((c) => c.debut <= aujourdhui && (!c.fin || c.fin >= aujourdhui))
  return (
    <article>
      <EnTetePage
        titre={nom}
        filAriane={[{ libelle: 'Vos travailleurs', chemin: '/espace-adherent/travailleurs' }]}
        badges={
          <BadgeStatut ton={present ? 'succes' : 'neutre'}>
            {present ? 'Présent dans l’entreprise' : 'N’est pas présent aujourd’hui'}
          </BadgeStatut>
        }
      />
      <Section titre="Identité">
        <div className={classes.bloc}>
          <ChampsLecture
            champs={[
              { libelle: 'Nom de naissance', valeur: data.nomNaissance },
              ...(data.nomUsage ? [{ libelle: 'Nom d’usage', valeur: data.nomUsage }] : []),
              { libelle: 'Prénoms', valeur: data.prenoms },
              ...(data.naissance
                ? [{ libelle: 'Date de naissance', valeur: <DateFr date={data.naissance} /> }]
                : []),
            ]}
          />
        </div>
      </Section>
      {ajoutes.map((s) => (
        <Fragment key={s.cle}>{s.contenu()}</Fragment>
      ))}
      <Section titre={data.contrats.length > 1 ? 'Contrats avec vous' : 'Contrat avec vous'}>
        {data.contrats.map((contrat) => (
          <ContratLu key={contrat.id} contrat={contrat} />
        ))}
      </Section>
      <Avis ton="info">
        Une erreur d’identité ou de contrat ? Dites-le à votre secrétaire médicale : elle est dans vos
        correspondants, sur la page d’accueil.
      </Avis>
    </article>
  )
}

function ContratLu({ contrat }: { contrat: Contrat }) {
  return (
    <section
      className={classes.bloc}
      aria-label={`Contrat ${CONTRATS[contrat.type]}, ${contrat.etablissement}`}
    >
      <h3>
        {CONTRATS[contrat.type]}
        {contrat.tempsPartiel && ' à temps partiel'} · {formaterPeriode(contrat.debut, contrat.fin)}
      </h3>
      <ChampsLecture
        champs={[
          {
            libelle: 'Établissement',
            valeur: (
              <Lien inherit vers={`/espace-adherent/etablissements/${contrat.etablissementId}`}>
                {contrat.commune ? `${contrat.etablissement} (${contrat.commune})` : contrat.etablissement}
              </Lien>
            ),
          },
          { libelle: 'Entreprise', valeur: contrat.entreprise },
          ...(contrat.numero ? [{ libelle: 'Numéro de contrat', valeur: contrat.numero }] : []),
          ...(contrat.pcs ? [{ libelle: 'Catégorie (PCS-ESE)', valeur: contrat.pcs }] : []),
        ]}
      />
      <h3 style={{ marginTop: '1rem' }}>Postes</h3>
      {contrat.postes.length === 0 ? (
        <NonRenseigne>Aucun poste déclaré</NonRenseigne>
      ) : (
        <ul className={classes.lignes}>
          {contrat.postes.map((p) => (
            <li key={p.id}>
              <span>
                {p.intitule}
                {p.uniteTravail && <span className={classes.doux}> · {p.uniteTravail}</span>}
              </span>
              <span className={classes.doux}>{formaterPeriode(p.debut, p.fin)}</span>
            </li>
          ))}
        </ul>
      )}
      {contrat.expositionsVisibles && <Declare contrat={contrat} />}
    </section>
  )
}

function Declare({ contrat }: { contrat: Contrat }) {
  return (
    <>
      <h3 style={{ marginTop: '1rem' }}>Expositions que vous avez déclarées</h3>
      {contrat.expositions.length === 0 ? (
        <NonRenseigne>Aucune exposition déclarée</NonRenseigne>
      ) : (
        <ul className={classes.lignes}>
          {contrat.expositions.map((x) => (
            <li key={x.id}>
              <span>
                {x.libelle}{' '}
                {x.fonde && (
                  <Etiquette titre={`${SUIVIS[x.fonde].long}${x.article ? `, ${x.article}` : ''}`}>
                    {SUIVIS[x.fonde].court}
                  </Etiquette>
                )}
                <span className={classes.doux}>
                  {x.poste && ` · ${x.poste}`}
                  {x.niveau !== null && ` · ${String(x.niveau).replace('.', ',')} ${x.unite ?? ''}`}
                  {x.precision && ` · ${x.precision}`}
                </span>
              </span>
              <span className={classes.doux}>
                {x.fin ? formaterPeriode(x.debut, x.fin) : `depuis le ${formaterDate(x.debut)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {contrat.situations.length > 0 && (
        <>
          <h3 style={{ marginTop: '1rem' }}>Situations que vous avez déclarées</h3>
          <ul className={classes.lignes}>
            {contrat.situations.map((s) => (
              <li key={s.id}>
                <span>{SITUATIONS_LIBELLES[s.code]}</span>
                <span className={classes.doux}>
                  {s.fin ? formaterPeriode(s.debut, s.fin) : `depuis le ${formaterDate(s.debut)}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
