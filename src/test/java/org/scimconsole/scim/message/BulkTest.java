package org.scimconsole.scim.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.scim.SampleResources;

/** RFC 7644 section 3.7. */
class BulkTest {

    private final SampleResources samples = new SampleResources();

    private BulkRequest request(String operations) {
        return BulkRequest.parse(
                samples.json(
                        "{'schemas':['" + BulkRequest.URN + "'],'failOnErrors':1,'Operations':" + operations + "}"),
                Limits.STANDARD);
    }

    private static final String GROUP =
            "{'method':'POST','path':'/Groups','bulkId':'g','data':{'displayName':'Tour','members':[{'value':'bulkId:u'}]}}";
    private static final String USER = "{'method':'post','path':'/Users','bulkId':'u','data':{'userName':'Alice'}}";

    @Test
    void putsWhatIsReferredToFirst() {
        BulkOrder order = BulkOrder.of(request("[" + GROUP + "," + USER + "]").operations());

        assertThat(order.ordered()).extracting(BulkOperation::bulkId).containsExactly("u", "g");
        assertThat(order.circular()).isEmpty();
    }

    @Test
    void otherwiseKeepsTheOrder() {
        BulkOrder order = BulkOrder.of(request(
                        "[{'method':'DELETE','path':'/Users/1'}," + USER + "," + GROUP
                                + ",{'method':'PATCH','path':'/Users/bulkId:u','data':{}},{'method':'DELETE','path':'/Users/2'}]")
                .operations());

        assertThat(order.ordered())
                .extracting(BulkOperation::path)
                .containsExactly("/Users/1", "/Users", "/Groups", "/Users/bulkId:u", "/Users/2");
    }

    @Test
    void keepsOperationsThatAreAlike() {
        String one = "{'method':'DELETE','path':'/Users/1'}";

        assertThat(BulkOrder.of(request("[" + one + "," + one + "]").operations())
                        .ordered())
                .hasSize(2);
    }

    @Test
    void findsCircles() {
        BulkOrder order = BulkOrder.of(request("""
                        [{'method':'POST','path':'/Groups','bulkId':'a','data':{'displayName':'A','members':[{'value':'bulkId:b'}]}},
                         {'method':'POST','path':'/Groups','bulkId':'b','data':{'displayName':'B','members':[{'value':'bulkId:a'}]}},
                         {'method':'POST','path':'/Groups','bulkId':'c','data':{'displayName':'C','members':[{'value':'bulkId:c'}]}},
                         {'method':'DELETE','path':'/Users/1'}]
                        """).operations());

        assertThat(order.ordered()).extracting(BulkOperation::path).containsExactly("/Users/1");
        assertThat(order.circular()).extracting(BulkOperation::bulkId).containsExactly("a", "b", "c");
    }

    @Test
    void putsIdsForNames() {
        List<BulkOperation> operations = request("[" + GROUP + "," + USER
                        + ",{'method':'PUT','path':'/Users/bulkId:u','data':{'manager':'bulkId:u'}}]")
                .operations();

        assertThat(operations.get(0).resolved(Map.of("u", "42")).data())
                .isEqualTo(samples.json("{'displayName':'Tour','members':[{'value':'42'}]}"));
        assertThat(operations.get(2).resolved(Map.of("u", "42")).path()).isEqualTo("/Users/42");
        assertThatThrownBy(() -> operations.get(0).resolved(Map.of()))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.CONFLICT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "[7]",
                "[{}]",
                "[{'method':'GET','path':'/Users/1'}]",
                "[{'method':'DELETE'}]",
                "[{'method':'DELETE','path':'Users/1'}]",
                "[{'method':'POST','path':'/Users','data':{}}]",
                "[{'method':'POST','path':'/Users','bulkId':'x'}]",
                "[{'method':'POST','path':'/Users','bulkId':7,'data':{}}]",
                "[{'method':'PUT','path':'/Users/1','data':[]}]",
                "[{'method':'POST','path':'/Users','bulkId':'x','data':{}},{'method':'POST','path':'/Users','bulkId':'x','data':{}}]"
            })
    void refusesHalfOperations(String operations) {
        assertThatThrownBy(() -> request(operations)).isInstanceOf(ScimException.class);
    }

    @Test
    void refusesTooManyOperationsWith413() {
        String one = "{'method':'DELETE','path':'/Users/1'},";

        assertThatThrownBy(() -> request("[" + one.repeat(1000) + "{'method':'DELETE','path':'/Users/1'}]"))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(413));
    }

    @Test
    void answersEachOperation() {
        BulkOperation operation = request("[" + USER + "]").operations().get(0);
        BulkResponse response = new BulkResponse(List.of(
                new BulkResponse.Result(operation, 201, "https://x/Users/42", "W/\"1\"", null),
                BulkResponse.Result.refused(operation, null, ScimException.uniqueness("Taken."))));

        assertThat(response.toJson()).isEqualTo(samples.json("""
                        {'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkResponse'],'Operations':[
                         {'method':'POST','bulkId':'u','version':'W/\\"1\\"','location':'https://x/Users/42','status':'201'},
                         {'method':'POST','bulkId':'u','status':'409','response':
                          {'schemas':['urn:ietf:params:scim:api:messages:2.0:Error'],'status':'409','scimType':'uniqueness','detail':'Taken.'}}]}
                        """));
    }
}
