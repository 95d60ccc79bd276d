package io.muster.adapters.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import io.muster.adapters.directory.server.Server;
import io.muster.adapters.directory.server.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Searches below a connection's base, within its filter. What lies on other servers is left alone. */
record Search(Server server) {
    /** Below the 1,000 that Active Directory gives at once. */
    private static final int PAGE = 500;
    private static final Set<ResultCode> CUT_OFF = Set.of(ResultCode.SIZE_LIMIT_EXCEEDED, ResultCode.TIME_LIMIT_EXCEEDED,
        ResultCode.ADMIN_LIMIT_EXCEEDED);

    /** Everything that fits, page by page. */
    List<SearchResultEntry> all(Filter filter, String... attributes) throws LDAPException {
        // The next page is asked for where the first was.
        return server.search(connection -> {
            List<SearchResultEntry> entries = new ArrayList<>();
            SearchRequest request = request(filter, attributes);
            ASN1OctetString place = null;
            do {
                request.setControls(new SimplePagedResultsControl(PAGE, place));
                SearchResult page = connection.search(request);
                entries.addAll(page.getSearchEntries());
                SimplePagedResultsControl answer = SimplePagedResultsControl.get(page);
                place = answer != null && answer.moreResultsToReturn() ? answer.getCookie() : null;
            } while (place != null);
            return entries;
        });
    }

    /** Some of what fits; the directory may leave more out than the limit asks for. */
    List<SearchResultEntry> some(Filter filter, int limit, String... attributes) throws LDAPException {
        return server.search(connection -> {
            SearchRequest request = request(filter, attributes);
            request.setSizeLimit(limit);
            try {
                return connection.search(request).getSearchEntries();
            } catch (LDAPSearchException e) {
                if (!CUT_OFF.contains(e.getResultCode())) {
                    throw e;
                }
                return e.getSearchEntries() == null ? List.of() : e.getSearchEntries();
            }
        });
    }

    private SearchRequest request(Filter filter, String... attributes) {
        Target target = server.target();
        return new SearchRequest(target.base().toString(), SearchScope.SUB, target.narrowed(filter), attributes);
    }
}
