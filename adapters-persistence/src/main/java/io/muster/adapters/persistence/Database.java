package io.muster.adapters.persistence;

import io.muster.adapters.persistence.accounts.StoredAccounts;
import io.muster.adapters.persistence.accounts.StoredProvisioning;
import io.muster.adapters.persistence.imports.StoredDefinitionRows;
import io.muster.adapters.persistence.imports.StoredPlans;
import io.muster.adapters.persistence.imports.StoredStaging;
import io.muster.adapters.persistence.jobs.EarlierCreators;
import io.muster.adapters.persistence.jobs.EarlierEnds;
import io.muster.adapters.persistence.jobs.JobScheduler;
import io.muster.adapters.persistence.jobs.Recurring;
import io.muster.adapters.persistence.jobs.StoredChangeJobs;
import io.muster.adapters.persistence.jobs.StoredExportJobs;
import io.muster.adapters.persistence.jobs.StoredImportJobs;
import io.muster.adapters.persistence.passwords.StoredMailQueue;
import io.muster.adapters.persistence.passwords.StoredPasswordLinks;
import io.muster.adapters.persistence.saved.StoredExportDefinitions;
import io.muster.adapters.persistence.saved.StoredExportSchedules;
import io.muster.adapters.persistence.saved.StoredMappings;
import io.muster.adapters.persistence.schedules.StoredScheduledRuns;
import io.muster.adapters.persistence.search.SearchIndex;
import io.muster.adapters.persistence.settings.EarlierEntries;
import io.muster.adapters.persistence.settings.StoredAuditTrail;
import io.muster.adapters.persistence.settings.StoredConnections;
import io.muster.adapters.persistence.settings.StoredIdentities;
import io.muster.adapters.persistence.settings.StoredReferences;
import io.muster.adapters.persistence.settings.StoredSessions;
import io.muster.adapters.persistence.settings.StoredSignInAttempts;
import io.muster.adapters.persistence.settings.StoredTenants;
import io.muster.adapters.persistence.settings.StoredTokens;
import io.muster.adapters.persistence.spool.DatabaseSpool;
import io.muster.adapters.persistence.sql.Dialect;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.adapters.persistence.upgrades.EarlierNames;
import io.muster.application.port.out.Accounts;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.ChangeJobs;
import io.muster.application.port.out.Connections;
import io.muster.application.port.out.DefinitionRows;
import io.muster.application.port.out.ExportDefinitions;
import io.muster.application.port.out.ExportJobs;
import io.muster.application.port.out.ExportSchedules;
import io.muster.application.port.out.Identities;
import io.muster.application.port.out.ImportJobs;
import io.muster.application.port.out.ImportStaging;
import io.muster.application.port.out.Mappings;
import io.muster.application.port.out.MailQueue;
import io.muster.application.port.out.PasswordLinks;
import io.muster.application.port.out.Plans;
import io.muster.application.port.out.Provisioning;
import io.muster.application.port.out.References;
import io.muster.application.port.out.ScheduledRuns;
import io.muster.application.port.out.Sessions;
import io.muster.application.port.out.SignInAttempts;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;
import io.muster.application.port.out.Tenants;
import io.muster.application.port.out.Tokens;
import io.muster.application.port.out.UnitOfWork;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import org.flywaydb.core.Flyway;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A PostgreSQL or H2 database as Muster's store. Needs nothing of the server but the data source, which must not take part in
 * the server's own transactions. Safe for use by many threads.
 */
public final class Database implements Store, AutoCloseable {
    private static final Duration DEFAULT_SEARCH_LIMIT = Duration.ofSeconds(10);
    private static final Duration CATCHING_UP = Duration.ofSeconds(5);

    private final EntityManagerFactory factory;
    private final Dialect dialect;
    private final Transactions transactions;
    private final StoredConnections connections;
    private final StoredReferences references;
    private final StoredAccounts accounts;
    private final JobScheduler scheduler;
    private final Spool spool;

    private Database(DataSource dataSource, Dialect dialect, Clock clock, String node, Duration searchLimit) {
        this.dialect = dialect;
        factory = Persistence.createEntityManagerFactory("muster", Map.of(
            "jakarta.persistence.nonJtaDataSource", dataSource,
            // Factories of one name would share the first one's data source.
            "eclipselink.session-name", "muster-" + UUID.randomUUID()));
        transactions = new Transactions(factory, dialect);
        connections = new StoredConnections(transactions);
        references = new StoredReferences(transactions);
        accounts = new StoredAccounts(transactions, clock, searchLimit);
        scheduler = new JobScheduler(transactions, dataSource, clock, node);
        spool = dialect == Dialect.POSTGRESQL ? new DatabaseSpool(dataSource) : null;
    }

    /** The store of a node that nobody else knows by name: of a test, or a single one. */
    public static Database on(DataSource dataSource, Clock clock) {
        return on(dataSource, clock, "muster-" + UUID.randomUUID(), DEFAULT_SEARCH_LIMIT);
    }

    /**
     * Brings the tables up to date, then opens the store. Several nodes may do so at once.
     *
     * @param node a name of this node's own, which its sessions on a PostgreSQL have as their application name: should it be
     *     taken for dead, they are ended by it
     * @param searchLimit how long the database may search for a page of accounts, or count them for somebody who waits
     */
    public static Database on(DataSource dataSource, Clock clock, String node, Duration searchLimit) {
        Dialect dialect = Dialect.of(dataSource);
        Flyway.configure(Database.class.getClassLoader()).dataSource(dataSource).locations(scripts(dialect))
            .placeholders(Map.of("text", dialect.text(),
                "where_external_id", dialect.partialIndex("external_id is not null"),
                "where_decision_writes", dialect.partialIndex("kind in ('CREATE', 'UPDATE')")))
            .javaMigrations(new EarlierEntries(), new EarlierNames(), new EarlierCreators(), new EarlierEnds()).load().migrate();
        return new Database(dataSource, dialect, clock, node, searchLimit);
    }

    /** Most scripts are for both databases; what only one of them needs has a place of its own. */
    private static String[] scripts(Dialect dialect) {
        return dialect == Dialect.POSTGRESQL
            ? new String[] {"classpath:db/migration", "classpath:db/postgresql"}
            : new String[] {"classpath:db/migration"};
    }

    /** Files in the database itself, where it keeps them well: PostgreSQL does, H2 is embedded beside a folder. */
    public Optional<Spool> spool() {
        return Optional.ofNullable(spool);
    }

    @Override
    public UnitOfWork work() {
        return transactions;
    }

    @Override
    public Tenants tenants() {
        return new StoredTenants(transactions, connections, references);
    }

    @Override
    public Connections connections() {
        return connections;
    }

    @Override
    public References references() {
        return references;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Provisioning provisioning() {
        return new StoredProvisioning(transactions);
    }

    @Override
    public ImportStaging staging() {
        return new StoredStaging(transactions);
    }

    @Override
    public DefinitionRows definitionRows() {
        return new StoredDefinitionRows(transactions);
    }

    @Override
    public Plans plans() {
        return new StoredPlans(transactions);
    }

    @Override
    public ImportJobs imports() {
        return new StoredImportJobs(transactions);
    }

    @Override
    public ExportJobs exports() {
        return new StoredExportJobs(transactions);
    }

    @Override
    public ChangeJobs changes() {
        return new StoredChangeJobs(transactions);
    }

    @Override
    public Mappings mappings() {
        return new StoredMappings(transactions);
    }

    @Override
    public ExportDefinitions exportDefinitions() {
        return new StoredExportDefinitions(transactions);
    }

    @Override
    public ExportSchedules exportSchedules() {
        return new StoredExportSchedules(transactions);
    }

    @Override
    public ScheduledRuns scheduledRuns() {
        return new StoredScheduledRuns(transactions);
    }

    @Override
    public Tokens tokens() {
        return new StoredTokens(transactions);
    }

    @Override
    public Sessions sessions() {
        return new StoredSessions(transactions);
    }

    @Override
    public Identities identities() {
        return new StoredIdentities(transactions);
    }

    @Override
    public SignInAttempts attempts() {
        return new StoredSignInAttempts(transactions);
    }

    @Override
    public PasswordLinks passwordLinks() {
        return new StoredPasswordLinks(transactions);
    }

    @Override
    public MailQueue mails() {
        return new StoredMailQueue(transactions);
    }

    @Override
    public AuditTrail audit() {
        return new StoredAuditTrail(transactions);
    }

    /** What is to be done now and then for the store's own sake. */
    public List<Recurring> upkeep() {
        // H2 has no index for searches that would have to be made.
        return dialect == Dialect.POSTGRESQL
            ? List.of(new Recurring("index-for-searches", CATCHING_UP, new SearchIndex(transactions)::catchUp)) : List.of();
    }

    /** Has jobs run; on a node that runs none itself it is never started. */
    public JobScheduler scheduler() {
        return scheduler;
    }

    @Override
    public void close() {
        scheduler.stop();
        factory.close();
    }
}
