package io.muster.application.twin;

import io.muster.application.JobId;
import io.muster.application.accounts.RefusedAccount;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.changing.ChangeJob;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.saved.ExportDefinition;
import io.muster.application.exporting.schedules.ExportSchedule;
import io.muster.application.exporting.schedules.ScheduledRun;
import io.muster.application.files.SavedMapping;
import io.muster.application.files.SourceItem.Defined;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.PlannedRow;
import io.muster.application.importing.RowRange;
import io.muster.application.port.out.MailQueue.Queued;
import io.muster.application.port.out.PasswordLinks.Link;
import io.muster.application.port.out.Sessions.Session;
import io.muster.application.port.out.SignInAttempts.Failures;
import io.muster.application.port.out.Tokens.Token;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.defining.DefinitionDecision;
import io.muster.domain.defining.DefinitionRecord;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.RowNumber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All that the in-memory store holds; flat tables of immutable values, so that a copy is a snapshot. Only the fences are shared
 * with copies: raising one is committed at once, and no transaction undoes it.
 */
final class State {
    record NameKey(Tenant tenant, Name name) {
    }

    record RunKey(NameKey schedule, Instant at) {
    }

    record DefinitionKey(Tenant tenant, ReferenceKind kind, Name name) {
    }

    record AccountKey(Tenant tenant, AccountId id) {
    }

    record RowKey(JobId job, int row) {
    }

    record DefinedKey(JobId job, ReferenceKind kind, Name name) {
    }

    record Issued(Token token, String digest) {
    }

    record Begun(Session session, String digest) {
    }

    record Linked(Tenant tenant, String issuer, String subject, AccountId account) {
    }

    record Audited(Tenant tenant, ChainedEntry entry) {
    }

    record Mail(Queued queued, int urgency, Instant dueAt) {
    }

    record Failed(JobId job, RefusedAccount account) {
    }

    record Chunk(JobId job, RowRange rows) {
    }

    /** The first rows above that speak of the same account, that claim the same e-mail. */
    record Earlier(Optional<RowNumber> row, Optional<RowNumber> email) {
        static final Earlier NONE = new Earlier(Optional.empty(), Optional.empty());
    }

    final Set<Tenant> tenants;
    final Map<NameKey, Connection> connections;
    final Map<DefinitionKey, Definition> definitions;
    final Map<AccountKey, Account> accounts;
    final Map<AccountId, Instant> arrivals;
    final Map<RowKey, AccountRecord> staged;
    final Map<RowKey, Earlier> earlier;
    final List<Chunk> chunks;
    final Map<DefinedKey, Defined> defined;
    final Map<RowKey, DefinitionRecord> definitionRows;
    final Map<RowKey, DefinitionDecision> definitionDecisions;
    final Map<RowKey, PlannedRow> planned;
    final Map<RowKey, Outcome> exceptions;
    final Map<JobId, ImportJob> imports;
    final Map<JobId, ExportJob> exports;
    final Map<JobId, ChangeJob> changes;
    final List<Failed> changeFailures;
    final Map<JobId, Long> fences;
    final Set<JobId> cancelRequested;
    final Map<JobId, Integer> appliedThrough;
    final Map<Tenant, JobId> reservations;
    final Map<NameKey, SavedMapping> mappings;
    final Map<NameKey, ExportDefinition> exportDefinitions;
    final Map<NameKey, ExportSchedule> exportSchedules;
    final Map<RunKey, ScheduledRun> scheduledRuns;
    final Map<UUID, Issued> tokens;
    final Map<UUID, Begun> sessions;
    final List<Linked> links;
    final Map<String, Instant> departures;
    final Map<List<String>, Failures> failures;
    final Map<String, Link> passwordLinks;
    final Map<Long, Mail> mails;
    final List<Audited> audit;

    State() {
        tenants = new LinkedHashSet<>();
        connections = new LinkedHashMap<>();
        definitions = new LinkedHashMap<>();
        accounts = new LinkedHashMap<>();
        arrivals = new HashMap<>();
        staged = new LinkedHashMap<>();
        earlier = new HashMap<>();
        chunks = new ArrayList<>();
        defined = new LinkedHashMap<>();
        definitionRows = new LinkedHashMap<>();
        definitionDecisions = new HashMap<>();
        planned = new LinkedHashMap<>();
        exceptions = new LinkedHashMap<>();
        imports = new LinkedHashMap<>();
        exports = new LinkedHashMap<>();
        changes = new LinkedHashMap<>();
        changeFailures = new ArrayList<>();
        fences = new HashMap<>();
        cancelRequested = new HashSet<>();
        appliedThrough = new HashMap<>();
        reservations = new HashMap<>();
        mappings = new LinkedHashMap<>();
        exportDefinitions = new LinkedHashMap<>();
        exportSchedules = new LinkedHashMap<>();
        scheduledRuns = new LinkedHashMap<>();
        tokens = new LinkedHashMap<>();
        sessions = new LinkedHashMap<>();
        links = new ArrayList<>();
        departures = new HashMap<>();
        failures = new HashMap<>();
        passwordLinks = new LinkedHashMap<>();
        mails = new LinkedHashMap<>();
        audit = new ArrayList<>();
    }

    private State(State from) {
        tenants = new LinkedHashSet<>(from.tenants);
        connections = new LinkedHashMap<>(from.connections);
        definitions = new LinkedHashMap<>(from.definitions);
        accounts = new LinkedHashMap<>(from.accounts);
        arrivals = new HashMap<>(from.arrivals);
        staged = new LinkedHashMap<>(from.staged);
        earlier = new HashMap<>(from.earlier);
        chunks = new ArrayList<>(from.chunks);
        defined = new LinkedHashMap<>(from.defined);
        definitionRows = new LinkedHashMap<>(from.definitionRows);
        definitionDecisions = new HashMap<>(from.definitionDecisions);
        planned = new LinkedHashMap<>(from.planned);
        exceptions = new LinkedHashMap<>(from.exceptions);
        imports = new LinkedHashMap<>(from.imports);
        exports = new LinkedHashMap<>(from.exports);
        changes = new LinkedHashMap<>(from.changes);
        changeFailures = new ArrayList<>(from.changeFailures);
        fences = from.fences;
        cancelRequested = new HashSet<>(from.cancelRequested);
        appliedThrough = new HashMap<>(from.appliedThrough);
        reservations = new HashMap<>(from.reservations);
        mappings = new LinkedHashMap<>(from.mappings);
        exportDefinitions = new LinkedHashMap<>(from.exportDefinitions);
        exportSchedules = new LinkedHashMap<>(from.exportSchedules);
        scheduledRuns = new LinkedHashMap<>(from.scheduledRuns);
        tokens = new LinkedHashMap<>(from.tokens);
        sessions = new LinkedHashMap<>(from.sessions);
        links = new ArrayList<>(from.links);
        departures = new HashMap<>(from.departures);
        failures = new HashMap<>(from.failures);
        passwordLinks = new LinkedHashMap<>(from.passwordLinks);
        mails = new LinkedHashMap<>(from.mails);
        audit = new ArrayList<>(from.audit);
    }

    State copy() {
        return new State(this);
    }

    /** Whether all is the same but for the audit trail. */
    boolean isAsGoodAs(State other) {
        return everythingElse().equals(other.everythingElse());
    }

    private List<Object> everythingElse() {
        return List.of(tenants, connections, definitions, accounts, staged, earlier, chunks, defined, definitionRows,
            definitionDecisions, planned, exceptions, imports, exports, changes, changeFailures, cancelRequested, appliedThrough,
            reservations, mappings, exportDefinitions, exportSchedules, scheduledRuns, tokens, sessions, links, departures, failures,
            passwordLinks, mails);
    }
}
