package io.muster.application.port.out;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.SavedMapping;
import io.muster.domain.access.Tenant;

/** The saved mappings of each tenant. */
public interface Mappings extends NamedThings<SavedMapping> {
    /** In the order of the names. */
    Page<SavedMapping> page(Tenant tenant, PageRequest request);
}
