package io.muster.application.contract;

import io.muster.application.port.out.Store;
import org.junit.jupiter.api.Nested;

/** The contracts of all ports of a store. Whatever adapter extends this keeps them all. */
public abstract class StoreContracts {
    /** A store in which there is nothing yet. */
    protected abstract Store newStore();

    @Nested
    class KeepsAccounts extends AccountsContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsAuditTrail extends AuditTrailContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsChangeJobs extends ChangeJobsContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsConnections extends ConnectionsContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsDefinitionRows extends DefinitionRowsContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsExportJobs extends ExportJobsContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class ExportsOneMoment extends ExportSnapshotContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsExportSchedules extends ExportSchedulesContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsScheduledRuns extends ScheduledRunsContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsIdentities extends IdentitiesContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsImportJobs extends ImportJobsContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsImportStaging extends ImportStagingContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsPasswordLinks extends PasswordLinksContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsMailQueue extends MailQueueContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsExportDefinitions extends ExportDefinitionsContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsMappings extends MappingsContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsPlans extends PlansContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsProvisioning extends ProvisioningContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsReferences extends ReferencesContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsSessions extends SessionsContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsSignInAttempts extends SignInAttemptsContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsTenants extends TenantsContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsTokens extends TokensContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }

    @Nested
    class KeepsUnitOfWork extends UnitOfWorkContract {
        @Override
        protected Store newStore() {
            return StoreContracts.this.newStore();
        }
    }
}
