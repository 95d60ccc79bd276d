package io.muster.application.port.out;

/** All that a database adapter offers, over one set of transactions. */
public interface Store {
    UnitOfWork work();

    Tenants tenants();

    Connections connections();

    References references();

    Accounts accounts();

    Provisioning provisioning();

    ImportStaging staging();

    DefinitionRows definitionRows();

    Plans plans();

    ImportJobs imports();

    ExportJobs exports();

    ChangeJobs changes();

    Mappings mappings();

    ExportDefinitions exportDefinitions();

    ExportSchedules exportSchedules();

    ScheduledRuns scheduledRuns();

    Tokens tokens();

    Sessions sessions();

    Identities identities();

    SignInAttempts attempts();

    PasswordLinks passwordLinks();

    MailQueue mails();

    AuditTrail audit();
}
