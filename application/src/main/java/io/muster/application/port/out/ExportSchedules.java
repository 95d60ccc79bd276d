package io.muster.application.port.out;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.schedules.ExportSchedule;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The schedules of each tenant. One that takes the place of another takes over its runs; one that is removed goes with them. */
public interface ExportSchedules extends NamedThings<ExportSchedule> {
    /** In the order of the names. @param owner whose own are listed; empty for all */
    Page<ExportSchedule> page(Tenant tenant, Optional<AccountId> owner, PageRequest request);

    /** Those of all tenants whose next time has come, the longest due first. */
    List<Due> due(Instant now, int most);

    /**
     * Sets the next time, in the open transaction.
     *
     * @return the schedule as it is now; empty where it has gone, or another node has set its next time
     */
    Optional<ExportSchedule> advance(Due due, Optional<Instant> next);

    /** @param at what was the schedule's next time */
    record Due(Tenant tenant, Name name, Instant at) {
    }
}
