import { sql } from 'kysely'
import { z } from 'zod'
import { identifiant, jour } from '../../../plateforme/http/champs.ts'
import { invalide } from '../../../plateforme/http/refus.ts'
import { definirRoute, type Route } from '../../../plateforme/http/route.ts'
import { ajouterJours } from '../agenda-ouvertures.ts'
import {
  ajouterException,
  ajouterPlage,
  EntreeException,
  EntreePlage,
  modifierPlage,
  retirerException,
  retirerPlage,
} from '../cas/plages.ts'
import {
  donnerAssistanat,
  EntreeAssistanat,
  EntreeReglageAgenda,
  reglerAgenda,
  reglerDuree,
  retirerAssistanat,
} from '../cas/regler-agenda.ts'
import { motif } from '../cas/reserver-rendez-vous.ts'
import { lireAgenda, lireReferencesAgenda } from '../requetes/agenda.ts'
import { lireAccueilAgenda } from '../requetes/agenda-accueil.ts'
import { lireReglageAgenda, minutesSql } from '../requetes/agenda-donnees.ts'
import { creneauxLibres } from '../requetes/creneaux-libres.ts'
import { lireOccupationSalles } from '../requetes/salles.ts'
import { cles } from '../vocabulaire.ts'
import { FAMILLES, GENRES_PLAGE, MOTIFS, SEMAINES } from '../vocabulaire-agenda.ts'
import { entier, nul, plusieurs } from './requete.ts'

const Id = z.object({ id: z.string() })
const Ok = z.object({ ok: z.boolean() })
const parametres = z.object({ id: identifiant })
const genre = z.enum(cles(GENRES_PLAGE))
const Professionnel = z.object({
  id: z.string(),
  nom: z.string(),
  profession: z.string(),
  metier: z.string(),
})
const Ferie = z.object({ jour: z.string(), nom: z.string() })

/** Refuses a period that ends before it begins or is longer than a screen shows. */
function exigerPeriode(du: string, au: string, max: number): void {
  if (au < du) throw invalide('La fin de la période précède le début.', { au: 'Après le début.' })
  if (au > ajouterJours(du, max))
    throw invalide(`${max} jours au plus à la fois.`, { au: 'Période trop longue.' })
}

const Agenda = z.object({
  professionnels: z.array(Professionnel),
  ouvertures: z.array(
    z.object({
      professionnelId: z.string(),
      jour: z.string(),
      de: entier,
      a: entier,
      genre,
      centreId: nul,
      lieu: nul,
      salle: nul,
    }),
  ),
  absences: z.array(z.object({ professionnelId: z.string(), debut: z.string(), fin: nul })),
  feries: z.array(Ferie),
  rendezVous: z.array(
    z.object({
      id: z.string(),
      professionnelId: z.string(),
      jour: z.string(),
      de: entier,
      a: entier,
      examensDe: entier.nullable(),
      assistante: nul,
      travailleurId: z.string(),
      travailleur: z.string(),
      entreprise: nul,
      code: z.string(),
      motifs: z.array(z.string()),
      statut: z.string(),
      modalite: z.string(),
      surreserve: z.boolean(),
      lieu: nul,
      salle: nul,
      mesure: nul,
      telephone: z.boolean(),
      courriel: z.boolean(),
    }),
  ),
})

const lecture: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/agendas',
    droit: 'planification.agendas',
    resume: 'Agendas de quelques jours : qui reçoit, quand, qui vient',
    requete: z.object({
      du: jour,
      au: jour,
      centre: identifiant.optional(),
      equipe: identifiant.optional(),
      professionnel: plusieurs(identifiant),
    }),
    sortie: Agenda,
    async traiter({ bd }, { requete }) {
      exigerPeriode(requete.du, requete.au, 31)
      return lireAgenda(bd, requete)
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/agendas/references',
    droit: 'planification.plages',
    resume: 'Ce que proposent les formulaires des agendas',
    sortie: z.object({
      professionnels: z.array(Professionnel.extend({ equipes: z.array(z.string()) })),
      centres: z.array(
        z.object({
          id: z.string(),
          nom: z.string(),
          genre: z.string(),
          salles: z.array(z.object({ id: z.string(), nom: z.string(), usage: z.string() })),
        }),
      ),
      equipes: z.array(z.object({ id: z.string(), nom: z.string(), centreId: z.string() })),
      assistantes: z.array(z.object({ id: z.string(), nom: z.string() })),
      moi: z.object({ id: nul, equipes: z.array(z.string()) }),
    }),
    traiter: ({ bd, aujourdhui }) => lireReferencesAgenda(bd, aujourdhui),
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/agendas/creneaux',
    droit: 'planification.rendez-vous',
    resume: 'Prochains créneaux libres pour une visite',
    requete: z.object({
      travailleur: identifiant,
      code: motif,
      motifs: plusieurs(motif),
      professionnel: identifiant.optional(),
      equipe: identifiant.optional(),
      du: jour,
      jours: z.coerce.number().int().min(1).max(92, '92 jours au plus.').default(42),
      limite: z.coerce.number().int().min(1).max(100, '100 créneaux au plus.').default(24),
    }),
    sortie: z.object({
      creneaux: z.array(
        z.object({
          professionnelId: z.string(),
          professionnel: z.string(),
          profession: z.string(),
          jour: z.string(),
          de: entier,
          minutes: entier,
          lieu: nul,
          centreId: nul,
          mesure: nul,
        }),
      ),
      refus: nul,
    }),
    async traiter({ bd, aujourdhui, maintenant }, { requete: q }) {
      const { rows } = await sql<{
        m: number
      }>`select ${minutesSql(sql`${maintenant}::timestamptz`)} m`.execute(bd)
      return creneauxLibres(
        bd,
        {
          travailleurId: q.travailleur,
          code: q.code,
          motifs: q.motifs ?? [],
          professionnelId: q.professionnel,
          equipeId: q.equipe,
          du: [q.du, aujourdhui].sort().at(-1)!,
          jours: q.jours,
          limite: q.limite,
        },
        { jour: aujourdhui, minutes: rows[0]!.m },
      )
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/agendas/salles',
    droit: 'planification.plages',
    resume: 'Occupation des salles d’un centre',
    requete: z.object({ centre: identifiant, du: jour, au: jour }),
    sortie: z.object({
      salles: z.array(z.object({ id: z.string(), nom: z.string(), usage: z.string() })),
      feries: z.array(Ferie),
      reservees: z.array(
        z.object({ salleId: nul, jour: z.string(), de: entier, a: entier, professionnel: z.string() }),
      ),
      rendezVous: z.array(
        z.object({ salleId: z.string(), jour: z.string(), de: entier, a: entier, professionnel: z.string() }),
      ),
    }),
    async traiter(contexte, { requete }) {
      exigerPeriode(requete.du, requete.au, 31)
      const lu = await lireOccupationSalles(contexte.bd, requete)
      // Those who set the rooms without planning visits see who holds them, not the appointments.
      return contexte.droits.has('planification.agendas') ? lu : { ...lu, rendezVous: [] }
    },
  }),
  definirRoute({
    methode: 'GET',
    url: '/api/agendas/accueil',
    droit: 'planification.agendas',
    resume: 'La journée de qui planifie : à convoquer, à remplacer, sans réponse…',
    sortie: z.object({
      mes_equipes: z.boolean(),
      professionnel: nul,
      vues: z.object({
        a_convoquer: entier,
        sans_reponse: entier,
        a_remplacer: entier,
        a_pointer: entier,
        a_deplacer: entier,
        sans_coordonnees: entier,
      }),
      jour: z.object({ prevus: entier, confirmes: entier, effectues: entier, absents: entier }),
      aPlanifier: entier,
      sansCoordonnees: entier,
      demandes: entier,
    }),
    traiter: ({ bd, aujourdhui, maintenant }) => lireAccueilAgenda(bd, aujourdhui, maintenant),
  }),
]

const Plage = z.object({
  id: z.string(),
  jourSemaine: entier,
  semaines: z.enum(cles(SEMAINES)),
  de: entier,
  a: entier,
  centreId: nul,
  salleId: nul,
  siteId: nul,
  lieu: nul,
  salle: nul,
  genre,
  debut: z.string(),
  fin: nul,
})

const plages: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/agendas/plages',
    droit: 'planification.plages',
    resume: 'Semaine type et exceptions d’un professionnel',
    requete: z.object({ professionnel: identifiant, passees: z.enum(['oui', 'non']).default('non') }),
    sortie: z.object({
      plages: z.array(Plage),
      exceptions: z.array(
        z.object({
          id: z.string(),
          jour: z.string(),
          sens: z.enum(['ferme', 'ouvre']),
          de: entier,
          a: entier,
          lieu: nul,
          genre,
          motif: nul,
        }),
      ),
      absences: z.array(z.object({ debut: z.string(), fin: nul })),
    }),
    async traiter({ bd, aujourdhui }, { requete: { professionnel, passees } }) {
      const depuis = passees === 'oui' ? '1900-01-01' : aujourdhui
      const lieu = sql`coalesce(c.nom, (select e.raison_sociale from adherents.etablissement b
        join adherents.entreprise e on e.id = b.entreprise_id where b.id = p.site_id))`
      const { rows: p } = await sql<z.input<typeof Plage>>`
        select p.id, p.jour_semaine "jourSemaine", p.semaines, p.de, p.a, p.centre_id "centreId", p.salle_id "salleId",
          p.site_id "siteId", ${lieu} lieu, s.nom salle, p.genre, p.debut::text, p.fin::text
        from planification.plage p left join organisation.centre c on c.id = p.centre_id
        left join organisation.salle s on s.id = p.salle_id
        where p.professionnel_id = ${professionnel}::uuid and coalesce(p.fin, 'infinity') >= ${depuis}::date
        order by p.jour_semaine, p.de, p.debut`.execute(bd)
      const { rows: x } = await sql<{
        id: string
        jour: string
        sens: 'ferme' | 'ouvre'
        de: number
        a: number
        lieu: string | null
        genre: z.output<typeof genre>
        motif: string | null
      }>`select p.id, p.jour::text, p.sens, p.de, p.a, ${lieu} lieu, p.genre, p.motif
        from planification.plage_exception p left join organisation.centre c on c.id = p.centre_id
        where p.professionnel_id = ${professionnel}::uuid and p.jour >= ${depuis}::date order by p.jour, p.de`.execute(
        bd,
      )
      const { rows: a } = await sql<{ debut: string; fin: string | null }>`
        select debut::text, fin::text from organisation.absence_professionnel
        where professionnel_id = ${professionnel}::uuid and coalesce(fin, 'infinity') >= ${depuis}::date order by debut`.execute(
        bd,
      )
      return { plages: p, exceptions: x, absences: a }
    },
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/agendas/plages',
    droit: 'planification.plages',
    resume: 'Ouvre des heures dans la semaine type',
    corps: EntreePlage,
    sortie: Id,
    statut: 201,
    traiter: (contexte, { corps }) => ajouterPlage(contexte, corps),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/agendas/plages/:id',
    droit: 'planification.plages',
    resume: 'Change des heures de la semaine type',
    parametres,
    corps: EntreePlage,
    sortie: Id,
    traiter: (contexte, { parametres: p, corps }) => modifierPlage(contexte, { ...corps, ...p }),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/agendas/plages/:id',
    droit: 'planification.plages',
    resume: 'Retire des heures de la semaine type',
    parametres,
    sortie: Id,
    traiter: (contexte, { parametres: p }) => retirerPlage(contexte, p),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/agendas/exceptions',
    droit: 'planification.plages',
    resume: 'Ferme ou ouvre des heures un jour',
    corps: EntreeException,
    sortie: Id,
    statut: 201,
    traiter: (contexte, { corps }) => ajouterException(contexte, corps),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/agendas/exceptions/:id',
    droit: 'planification.plages',
    resume: 'Retire une exception',
    parametres,
    sortie: Id,
    traiter: (contexte, { parametres: p }) => retirerException(contexte, p),
  }),
]

const reglages: Route[] = [
  definirRoute({
    methode: 'GET',
    url: '/api/agendas/reglages',
    droit: 'planification.plages',
    resume: 'Réglages des agendas : durées, assistanat, absences, objectif du remplissage',
    sortie: z.object({
      reglage: z.object({
        zoneFeries: z.string(),
        joursFermes: z.array(z.string()),
        cibleAbsenteisme: z.number(),
        delaiExcuseHeures: entier,
        penaliteActive: z.boolean(),
        penaliteTardives: z.boolean(),
        penaliteMontant: z.number().nullable(),
        penaliteExemptions: z.array(z.string()),
        absenceAttendue: z.number(),
        surreservationMax: entier,
        poids: z.record(z.string(), z.number()),
      }),
      durees: z.array(
        z.object({
          famille: z.enum(cles(FAMILLES)),
          code: z.enum(cles(MOTIFS)),
          minutes: entier,
          examens: entier,
        }),
      ),
      assistanat: z.array(
        z.object({
          id: z.string(),
          equipe: nul,
          professionnel: nul,
          centre: nul,
          niveau: entier,
          assistante: nul,
          debut: z.string(),
          fin: nul,
        }),
      ),
    }),
    async traiter({ bd, aujourdhui }) {
      const { rows: durees } = await sql<{
        famille: 'medical'
        code: 'VIPP'
        minutes: number
        examens: number
      }>`select famille, code, minutes, examens from planification.duree order by famille desc, code`.execute(
        bd,
      )
      const { rows: assistanat } = await sql<{
        id: string
        equipe: string | null
        professionnel: string | null
        centre: string | null
        niveau: number
        assistante: string | null
        debut: string
        fin: string | null
      }>`select s.id, q.nom equipe, nullif(concat_ws(' ', p.prenom, p.nom), '') professionnel, c.nom centre, s.niveau,
          nullif(concat_ws(' ', z.prenom, z.nom), '') assistante, s.debut::text, s.fin::text
        from planification.assistanat s left join organisation.equipe q on q.id = s.equipe_id
        left join organisation.professionnel p on p.id = s.professionnel_id
        left join organisation.centre c on c.id = s.centre_id
        left join organisation.professionnel z on z.id = s.assistante_id
        where coalesce(s.fin, 'infinity') >= ${aujourdhui}::date order by q.nom, p.nom, c.nom, s.debut`.execute(
        bd,
      )
      return { reglage: await lireReglageAgenda(bd), durees, assistanat }
    },
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/agendas/reglages',
    droit: 'planification.agendas.regler',
    resume: 'Change les réglages des agendas',
    corps: EntreeReglageAgenda,
    sortie: Ok,
    traiter: (contexte, { corps }) => reglerAgenda(contexte, corps),
  }),
  definirRoute({
    methode: 'PUT',
    url: '/api/agendas/durees/:famille/:code',
    droit: 'planification.durees.regler',
    resume: 'Change la durée d’une visite',
    parametres: z.object({ famille: z.enum(cles(FAMILLES), 'Famille inconnue.'), code: motif }),
    corps: z.object({
      minutes: z.number().int().min(5, '5 minutes au moins.').max(240, '4 heures au plus.'),
      examens: z.number().int().min(0).max(120, '2 heures au plus.'),
    }),
    sortie: Ok,
    traiter: (contexte, { parametres: p, corps }) => reglerDuree(contexte, { ...p, ...corps }),
  }),
  definirRoute({
    methode: 'POST',
    url: '/api/agendas/assistanat',
    droit: 'planification.plages',
    resume: 'Donne un niveau d’assistanat',
    corps: EntreeAssistanat,
    sortie: Id,
    statut: 201,
    traiter: (contexte, { corps }) => donnerAssistanat(contexte, corps),
  }),
  definirRoute({
    methode: 'DELETE',
    url: '/api/agendas/assistanat/:id',
    droit: 'planification.plages',
    resume: 'Retire un niveau d’assistanat',
    parametres,
    sortie: Id,
    traiter: (contexte, { parametres: p }) => retirerAssistanat(contexte, p),
  }),
]

export const routesAgendas: Route[] = [...lecture, ...plages, ...reglages]
