import pg from "pg";

/**
 * Whether the data of this version is in the database to its end: the loader leaves its mark there last. Asked before
 * Medusa is started, which alone takes longer than a second run should. False also when there is no shop yet.
 */
export async function isLoaded(databaseUrl: string, version: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rowCount } = await client.query(
      "SELECT FROM store WHERE metadata->>'seed_version' = $1 LIMIT 1",
      [version],
    );
    return rowCount === 1;
  } catch {
    // The loader itself says what is wrong with the database, with all that Medusa knows about it.
    return false;
  } finally {
    await client.end();
  }
}
