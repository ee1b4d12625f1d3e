/** A Postgres server by its address. */
export interface ServerLocation {
  databaseUrl: string;
  /** The schema with our tables; made where it is missing. Default: the one that the role's search path names first. */
  schema?: string | undefined;
}

/** The directory of an embedded database. */
export interface EmbeddedLocation {
  directory: string;
  schema?: string | undefined;
}

export type DatabaseLocation = ServerLocation | EmbeddedLocation;
