package org.scimconsole.server.http;

import org.scimconsole.directory.Caller;
import org.scimconsole.directory.RequestDraft;
import org.scimconsole.directory.token.AdminKey;
import org.scimconsole.directory.token.Verdict;
import org.scimconsole.model.OrganizationId;

/** Who was let in. With the request it becomes the directory's {@link Caller}. */
public sealed interface Identity {
    /** @return the organisation whose secret was presented */
    OrganizationId organization();

    /** @return this sender with this request */
    Caller caller(RequestDraft request);

    /** An identity provider. */
    record Idp(Verdict.Accepted verdict) implements Identity {
        @Override
        public OrganizationId organization() {
            return verdict.organization();
        }

        @Override
        public Caller caller(RequestDraft request) {
            return new Caller.Idp(verdict.organization(), verdict.token(), verdict.provider(), request);
        }
    }

    /** An administrator, or the administrator's program. */
    record Administrator(AdminKey key) implements Identity {
        @Override
        public OrganizationId organization() {
            return key.organization();
        }

        @Override
        public Caller caller(RequestDraft request) {
            return new Caller.Admin(key.organization(), key.id(), key.name(), request);
        }
    }
}
