package org.scimconsole.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Everything that a database holds, as text: each row of each table. */
public final class TableDump {
    private TableDump() {}

    /** @return one text for each row, read through a connection of its own */
    public static List<String> of(String url) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String table : tables(connection)) {
                try (Statement statement = connection.createStatement();
                        ResultSet result = statement.executeQuery("select * from " + table)) {
                    while (result.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                            row.append(' ').append(result.getString(column));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                String name = tables.getString("TABLE_NAME");
                if (schema == null || schema.equals("public")) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
