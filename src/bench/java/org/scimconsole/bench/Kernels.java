package org.scimconsole.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.filter.FilterEvaluator;
import org.scimconsole.scim.filter.FilterParser;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.patch.Change;
import org.scimconsole.scim.patch.PatchRequest;
import org.scimconsole.scim.patch.ResourcePatch;
import org.scimconsole.scim.schema.ResourceSchema;
import org.scimconsole.scim.schema.ResourceValidator;
import org.scimconsole.scim.schema.Schemas;

/** What every request does in memory: parse a filter, apply a patch, read and clean a body. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class Kernels {
    private static final String USER = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"externalId":"7f3a","userName":"a@contoso.com",
            "active":"True","displayName":"A B","emails":[{"primary":true,"type":"work","value":"a@contoso.com"}],
            "name":{"familyName":"B","givenName":"A"}}""";
    private static final String PATCH = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[
            {"op":"Replace","path":"displayName","value":"C D"},
            {"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"c@contoso.com"},
            {"op":"Replace","path":"active","value":"False"}]}""";

    private final Json json = new Json();
    private final ResourceSchema schema = new Schemas().user();
    private final ObjectNode user = json.readObject(USER);
    private final Filter filter = FilterParser.parse("userName eq \"a@contoso.com\" and active eq true", schema);
    private final List<Change> changes = PatchRequest.parse(json.readObject(PATCH), schema);

    /** @return a filter parsed */
    @Benchmark
    public Filter parseFilter() {
        return FilterParser.parse("userName eq \"a@contoso.com\" and active eq true", schema);
    }

    /** @return a filter evaluated */
    @Benchmark
    public boolean evaluateFilter() {
        return FilterEvaluator.matches(filter, user, schema);
    }

    /** @return a patch read from its bytes */
    @Benchmark
    public List<Change> readPatch() {
        return PatchRequest.parse(json.readObject(PATCH), schema);
    }

    /** @return a patch applied */
    @Benchmark
    public ObjectNode applyPatch() {
        return ResourcePatch.apply(user, changes, schema);
    }

    /** @return a body read and cleaned */
    @Benchmark
    public ObjectNode readUser() {
        return new ResourceValidator(schema).clean(json.readObject(USER));
    }

    /** @return a resource written */
    @Benchmark
    public String writeUser() {
        return json.write(user);
    }
}
