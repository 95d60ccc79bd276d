package io.muster.adapters.directory.testing;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what an LDAP server is asked, and answers badly where a test wants it. */
public final class Traffic extends InMemoryOperationInterceptor {
    private final AtomicInteger searches = new AtomicInteger();
    private final List<String> binds = new CopyOnWriteArrayList<>();
    private volatile ResultCode refusal;
    private volatile int healthySearches = Integer.MAX_VALUE;
    private volatile CountDownLatch hanging = new CountDownLatch(0);
    private volatile Runnable beforeNextSearch = () -> { };

    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
        int count = searches.incrementAndGet();
        Runnable before = beforeNextSearch;
        beforeNextSearch = () -> { };
        before.run();
        await();
        if (refusal != null && count > healthySearches) {
            throw new LDAPException(refusal, "as the test wants it");
        }
    }

    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
        binds.add(request.getRequest().getBindDN());
    }

    @Override
    public void processSimpleBindResult(InMemoryInterceptedSimpleBindResult result) {
        // Counted when it was asked.
    }

    public int searches() {
        return searches.get();
    }

    /** Whom somebody bound as, or tried to. */
    public List<String> binds() {
        return binds;
    }

    public void reset() {
        searches.set(0);
        binds.clear();
    }

    /** From now on searches are refused, after so many that are not. */
    public void refuse(ResultCode code, int after) {
        healthySearches = searches.get() + after;
        refusal = code;
    }

    /** From now on searches get no answer. */
    public void hang() {
        hanging = new CountDownLatch(1);
    }

    public void beforeNextSearch(Runnable action) {
        beforeNextSearch = action;
    }

    public void heal() {
        refusal = null;
        hanging.countDown();
    }

    private void await() {
        try {
            if (!hanging.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody healed the server");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
