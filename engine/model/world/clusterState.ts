import type { Cluster } from '../cluster.ts';

/** A cluster of the arm and what became of it. Money and seats are those of the agents present. */
export interface ClusterState {
  cluster: Cluster;
  sector: number;
  /** Member organisations, their staff at the start in all and as shares by region. */
  members: number[];
  startStaff: number;
  staffShare: Float64Array;
  /** 1 for the initiating regions. */
  initiating: Uint8Array;
  /** 1 for regions whose residents may take a remote seat. */
  scope: Uint8Array;
  /** 1 for cells (region × sector) whose organisations may join. */
  eligible: Uint8Array;
  /** Outside regions with partners. */
  partners: number[];
  /** First month in which the cluster can act. */
  startMonth: number;
  /** Public budget not yet spent: on seats and platform, on training, on supported moves. */
  purse: number;
  trainingPurse: number;
  relocationPurse: number;
  /** Members' own means not yet invested. */
  fund: number;
  platformPaid: boolean;
  /** Month from which the platform works. */
  platformReady: number;
  seatsOrdered: number;
  seatsStanding: number;
  /** Seats ordered, by the month in which they will stand. */
  seatsDue: Float64Array;
  /** Remote workers of members by region of residence. */
  remoteResidents: Int32Array;
  /** This month's outlays by line. */
  outlays: ProgrammeOutlays;
}

/** Lines of a programme in the state's accounts. */
export interface ProgrammeOutlays {
  /** Grants for equipment of seats. */
  grants: number;
  /** Buildings and infrastructure of physical seats. */
  infrastructure: number;
  platform: number;
  training: number;
  relocation: number;
  /** Tax that members were spared. */
  taxPreference: number;
}

export const noOutlays = (): ProgrammeOutlays => ({
  grants: 0,
  infrastructure: 0,
  platform: 0,
  training: 0,
  relocation: 0,
  taxPreference: 0,
});
