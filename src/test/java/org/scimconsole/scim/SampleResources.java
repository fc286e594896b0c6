package org.scimconsole.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.scimconsole.scim.filter.FilterEvaluator;
import org.scimconsole.scim.filter.FilterParser;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.patch.Change;
import org.scimconsole.scim.patch.PatchRequest;
import org.scimconsole.scim.patch.ResourcePatch;
import org.scimconsole.scim.schema.ResourceSchema;
import org.scimconsole.scim.schema.Schemas;

/** A person with everything, and short ways to ask and change. */
public final class SampleResources {

    /** The URN in front of enterprise attributes, with the colon. */
    public static final String ENTERPRISE = Schemas.ENTERPRISE_USER + ":";

    private final Json json = new Json();
    private final Schemas schemas = new Schemas();

    /** @return what users may hold */
    public ResourceSchema users() {
        return schemas.user();
    }

    /** @return what groups may hold */
    public ResourceSchema groups() {
        return schemas.group();
    }

    /** @return the text as JSON, single quotes standing for double ones */
    public JsonNode json(String text) {
        return json.read(text.replace('\'', '"'));
    }

    /** @return an object of the text */
    public ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }

    /** @return a user with names, e-mails, roles and the enterprise extension */
    public ObjectNode person() {
        return object("""
                {'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
                 'id':'2819c223','externalId':'Adele-42','userName':'Adele@Contoso.com','displayName':'Adele Vance',
                 'name':{'givenName':'Adele','familyName':'Vance','formatted':'Adele Vance'},'title':'Retail Manager',
                 'active':true,'preferredLanguage':'en-US',
                 'emails':[{'type':'work','value':'adele@contoso.com','primary':true},{'type':'home','value':'adele@home.example'}],
                 'phoneNumbers':[{'type':'work','value':'+1 425 555 0109'}],
                 'roles':[{'value':'Admin','display':'Administrator','primary':true},{'value':'Reader'}],
                 'meta':{'resourceType':'User','created':'2026-03-27T19:59:26Z','lastModified':'2026-05-13T04:42:34Z'},
                 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'employeeNumber':'701984','department':'Retail','manager':{'value':'26118915'}}}
                """);
    }

    /** @return whether the person satisfies the filter, quotes as sent */
    public boolean personMatches(String filter) {
        return FilterEvaluator.matches(FilterParser.parse(filter, users()), person(), users());
    }

    /** @return the changes that operations on a user ask for; the operations without the message around them */
    public List<Change> userChanges(String operations) {
        return PatchRequest.parse(message(operations), users());
    }

    /** @return the changes that operations on a group ask for; the operations without the message around them */
    public List<Change> groupChanges(String operations) {
        return PatchRequest.parse(message(operations), groups());
    }

    /** @return the user after the operations */
    public ObjectNode patched(ObjectNode user, String operations) {
        return ResourcePatch.apply(user, userChanges(operations), users());
    }

    /** @return a PATCH body with the operations */
    public ObjectNode message(String operations) {
        ObjectNode body = json.object();
        body.putArray("schemas").add(PatchRequest.URN);
        body.set("Operations", json(operations));
        return body;
    }
}
